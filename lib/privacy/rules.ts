import { days } from "@/lib/platform/time";
import type { LegalDocument } from "./schema";

/** How long the privacy policy says that these are kept, once they have served. */
export const kept = {
  signIns: days(30),
  letters: days(90),
  attendances: days(365),
  chats: days(90),
  recordings: days(365),
  cases: days(730),
};

/** What never came whole is given up after this long. */
export const unfinishedFilesKept = days(7);

/** The letters that bookkeeping demands, by the beginning of their key. */
export const bookkeepingLetters = ["receipt:", "order_refunded:", "refund_paid_outside:"];

/** The letters to whoever reported something without signing in, where they belong to nobody's account. */
export const reportLetters = { userId: null, template: { in: ["report_received", "report_decided"] } };

/** A document as a file without any marks. */
export function toPlainText({ title, preface }: LegalDocument): string {
  const text = preface
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replace(/\*\*/g, "")
    .replace(/\\\*/g, "*")
    .replace(/^- /gm, "\n");
  return `${title}\n\n${text}\n`;
}

/** Lines that wait for `{name}` go where it is not known; those marked `{no name}` stand there instead. */
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
