/** The styles of longer texts, for reading and for writing. */
export const proseLook = [
  "max-w-text font-serif text-[1.125rem] leading-[1.65]",
  "[&>*+*]:mt-4 [&_h2]:mt-10 [&_h2]:text-heading [&_h3]:mt-8 [&_h3]:text-xl [&_h3]:font-semibold",
  "[&_a]:text-accent-ink [&_a]:underline [&_a]:underline-offset-4",
  "[&_ul]:list-disc [&_ul]:pl-6 [&_ol]:list-decimal [&_ol]:pl-6 [&_li+li]:mt-1.5 [&_li]:marker:text-ink-faint",
  "[&_blockquote]:border-l-2 [&_blockquote]:border-lilac [&_blockquote]:pl-5 [&_blockquote]:text-ink-soft [&_blockquote]:italic",
  "[&_strong]:font-semibold [&_hr]:my-10 [&_hr]:border-line",
  "[&_img]:my-6 [&_img]:h-auto [&_img]:max-w-full [&_img]:rounded-lg",
  "[&_code]:rounded-sm [&_code]:bg-sunken [&_code]:px-1.5 [&_code]:text-[0.9em]",
  "[&_pre]:overflow-x-auto [&_pre]:rounded-md [&_pre]:bg-sunken [&_pre]:p-4",
].join(" ");
