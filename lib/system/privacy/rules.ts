import type { LegalDocument } from "./schema";

/** A document as a file without any marks. */
export function toPlainText({ title, preface }: LegalDocument): string {
  const text = preface
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replace(/\*\*/g, "")
    .replace(/\\\*/g, "*")
    .replace(/^- /gm, "\n");
  return `${title}\n\n${text}\n`;
}

/** Fills in `{name}`. A line whose name is unknown is dropped, and its counterpart marked `{no name}` kept instead. */
export function fillIn(source: string, known: Readonly<Record<string, string | undefined>>): string {
  return source
    .split("\n")
    .filter((line) => {
      const [, no, name = ""] = line.match(/\{(no )?(\w+)\}/) ?? [];
      return !name || Boolean(known[name]) !== Boolean(no);
    })
    .map((line) =>
      line.replace(/\{no \w+\} ?/, "").replace(/\{(\w+)\}/g, (_, name) => escapeMarkdown(known[name])),
    )
    .join("\n");
}

const escapeMarkdown = (text = "") => text.replace(/[\\`*_[\]<>]/g, "\\$&");
