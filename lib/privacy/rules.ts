import { days } from "@/lib/platform/time";
import type { LegalDocument } from "./schema";

/** How long the privacy policy says that these are kept after they were last needed. */
export const kept = {
  signIns: days(30),
  letters: days(90),
  attendances: days(365),
  chats: days(90),
  recordings: days(365),
  cases: days(730),
};

/** An incomplete upload is deleted after this long. */
export const unfinishedFilesKept = days(7);

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
