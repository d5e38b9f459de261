import type { Extensions } from "@tiptap/core";
import { Image } from "@tiptap/extension-image";
import { Markdown } from "@tiptap/markdown";
import { StarterKit } from "@tiptap/starter-kit";
import { fileUrl, mediaIdOf } from "@/lib/courses/rules";

/** A picture is kept as `media:<id>`; only on the screen is it an address. One from elsewhere is not taken. */
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

/** What a lesson's text can hold: what Markdown has a sign for, and no more. */
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
