import Markdown, { type Components, defaultUrlTransform } from "react-markdown";
import { proseLook } from "./prose-look";

// A page has its own h1, so the text's headings begin one level below it.
const components: Components = {
  h1: ({ node: _, ...rest }) => <h2 {...rest} />,
  a: ({ node: _, href, ...rest }) => (
    <a {...rest} href={href} rel={href?.startsWith("http") ? "noopener noreferrer nofollow" : undefined} />
  ),
};

type ProseProps = {
  children: string;
  /** Returns the address of a picture in the text; null for one that is not shown. Without it, none is. */
  pictureAt?: (address: string) => string | null;
};

/**
 * A host's or our own Markdown. HTML in it is shown as text and never run. Only for Server Components, because the
 * parser should not be sent to the browser.
 */
export function Prose({ children, pictureAt }: ProseProps) {
  return (
    <div className={proseLook}>
      <Markdown
        allowElement={({ tagName, properties }) => tagName !== "img" || Boolean(properties.src)}
        components={components}
        urlTransform={(address, key) =>
          key === "src" ? (pictureAt?.(address) ?? "") : defaultUrlTransform(address)
        }
      >
        {children}
      </Markdown>
    </div>
  );
}
