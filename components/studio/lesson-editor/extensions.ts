import type { Extensions } from "@tiptap/core";
import { Image } from "@tiptap/extension-image";
import { Markdown } from "@tiptap/markdown";
import { StarterKit } from "@tiptap/starter-kit";
import { fileUrl, mediaIdOf } from "@/lib/catalogue/courses/rules";

/** A picture is stored as `media:<id>` and has an address only on the screen. Pictures from elsewhere are refused. */
const Picture = Image.extend({
  parseHTML() {
    return [{ tag: "img[data-media]" }];
  },
  addAttributes() {
    return {
      alt: { default: "" },
      src: {
        default: null,
        parseHTML: (element) => `media:${element.getAttribute("data-media")}`,
        renderHTML: ({ src }) => {
          const id = mediaIdOf(String(src));
          return id ? { src: fileUrl(id), "data-media": id } : {};
        },
      },
    };
  },
});

/** What a lesson's text can contain: only what Markdown can express. */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3, 4] },
    link: { openOnClick: false, defaultProtocol: "https" },
    strike: false,
    underline: false,
  }),
  Picture.configure({ inline: true }),
  Markdown,
];
