import { readdirSync, readFileSync } from "node:fs";
import { MarkdownManager } from "@tiptap/markdown";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { extensions } from "@/components/studio/lesson-editor/extensions";
import { Prose } from "@/components/ui/prose";
import { fileUrl, mediaIdOf } from "@/lib/catalogue/courses/rules";

const manager = new MarkdownManager({ extensions });

/** As the editor gives it back when nobody has touched it. */
const throughEditor = (markdown: string) => manager.serialize(manager.parse(markdown));

const pictureAt = (address: string) => {
  const id = mediaIdOf(address);
  return id && fileUrl(id);
};
const read = (markdown: string) =>
  renderToStaticMarkup(Prose({ children: markdown, pictureAt })).replace(/>\s+</g, "><");

const id = "0193a0c0-0000-7000-8000-000000000001";

describe("a text that goes through the editor reads as before", () => {
  const folder = "prisma/seed/courses";
  const lessons = readdirSync(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, "utf8")
      .split(/^(?=# )/m)
      .map((lesson) => [lesson.split("\n")[0] ?? "", lesson.trim()] as const),
  );

  test.each(lessons)("%s", (_, lesson) => {
    expect(read(throughEditor(lesson))).toBe(read(lesson));
  });

  test.each([
    ["bold and italic", "Du **andas** *nu*, och ***igen***."],
    ["headings", "## Rubrik\n\nText.\n\n### Under\n\nMer."],
    ["lists in lists", "- ett\n- två\n  - inre\n- tre\n\n1. först\n2. sedan"],
    ["a quotation", "> Stilla.\n>\n> Mer."],
    ["a link", "Läs [mer här](https://example.com/a?b=c&d=e) i kväll."],
    ["a picture", `Se:\n\n![En klang](media:${id})\n\nOch mer.`],
    ["a line that breaks", "Ett  \nTvå"],
    ["a rule, code and a block of it", "Ett\n\n---\n\n`två`\n\n```\ntre\n```"],
    ["signs that are no signs", "2 \\* 3 \\_ 4, a_b_c, 5 < 6 & 7, #nej, 1\\. nej"],
    ["words with å, ä, ö and dashes", "Åsa – på ön – sa: ”ärligt talat”."],
  ])("%s", (_, markdown) => {
    expect(read(throughEditor(markdown))).toBe(read(markdown));
  });
});

test("a picture from elsewhere is neither shown nor, by its HTML, let in", () => {
  expect(read("![x](https://evil.test/pixel.png)")).not.toContain("<img");
  expect(read(`![x](media:${id})`)).toContain(`src="/api/media/${id}/content"`);
  expect(read('<img src="https://evil.test/x.png" onerror="alert(1)">')).not.toContain("<img");
});
