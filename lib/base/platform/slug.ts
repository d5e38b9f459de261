import { z } from "zod";

const uuid = z.uuid();

/** Whether a path segment is an id; otherwise it is a slug. */
export function isId(text: string): boolean {
  return uuid.safeParse(text).success;
}

/** Letters that do not decompose to a plain one, with their common transliteration. */
const spelled = new Map(
  Object.entries({
    æ: "ae",
    œ: "oe",
    ø: "o",
    ß: "ss",
    ł: "l",
    đ: "d",
    ð: "d",
    þ: "th",
    ħ: "h",
    ŋ: "ng",
    ı: "i",
  }),
);

const shapedLikeId = z.guid();

/** Whether a slug could be mistaken for an id. */
export function looksLikeId(slug: string): boolean {
  return shapedLikeId.safeParse(slug).success;
}

/** Turns a title into a slug: "Vägen hem" becomes `vagen-hem`. Empty if none of its letters can be spelled. */
export function slugOf(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => spelled.get(letter) ?? letter)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}
