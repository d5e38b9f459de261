import Markdown, { type Components } from "react-markdown";

// A page has its own h1, so the text's headings begin one step below it.
const components: Components = {
  h1: ({ node: _, ...rest }) => <h2 {...rest} />,
  a: ({ node: _, href, ...rest }) => (
    <a {...rest} href={href} rel={href?.startsWith("http") ? "noopener noreferrer nofollow" : undefined} />
  ),
};

const look = [
  "max-w-text font-serif text-[1.125rem] leading-[1.65]",
  "[&>*+*]:mt-4 [&_h2]:mt-10 [&_h2]:text-heading [&_h3]:mt-8 [&_h3]:text-xl [&_h3]:font-semibold",
  "[&_a]:text-accent-ink [&_a]:underline [&_a]:underline-offset-4",
  "[&_ul]:list-disc [&_ul]:pl-6 [&_ol]:list-decimal [&_ol]:pl-6 [&_li+li]:mt-1.5 [&_li]:marker:text-ink-faint",
  "[&_blockquote]:border-l-2 [&_blockquote]:border-lilac [&_blockquote]:pl-5 [&_blockquote]:text-ink-soft [&_blockquote]:italic",
  "[&_strong]:font-semibold [&_hr]:my-10 [&_hr]:border-line",
  "[&_code]:rounded-sm [&_code]:bg-sunken [&_code]:px-1.5 [&_code]:text-[0.9em]",
  "[&_pre]:overflow-x-auto [&_pre]:rounded-md [&_pre]:bg-sunken [&_pre]:p-4",
].join(" ");

/** A host's or our own Markdown. HTML in it is shown as text and never run. For Server Components: its parser is not for the browser. */
export function Prose({ children }: { children: string }) {
  return (
    <div className={look}>
      <Markdown components={components} disallowedElements={["img"]}>
        {children}
      </Markdown>
    </div>
  );
}
