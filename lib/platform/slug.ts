import { z } from "zod";

const uuid = z.uuid();

/** Whether what stands in an address is an id; else it is a slug. */
export function isId(text: string): boolean {
  return uuid.safeParse(text).success;
}

/** Letters that have no plain one inside, as they are commonly spelled without. */
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

/** Whether an address could be taken for an id. */
export function looksLikeId(slug: string): boolean {
  return shapedLikeId.safeParse(slug).success;
}

/** A title as it stands in an address: "Vägen hem" is `vagen-hem`. Empty when no letter of it can. */
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
