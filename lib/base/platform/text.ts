import { z } from "zod";

/** Scripts in which joiners change the shape of letters. */
const joining =
  "\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nko}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}" +
  "\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Mymr}\\p{scx=Khmr}";
const viramas = "\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA\\u1039";
const picture = "\\p{Extended_Pictographic}[\\uFE0E\\uFE0F]?\\p{Emoji_Modifier}?";

/** Where an invisible character affects its neighbours: in emoji, and in scripts that use it. */
const shaping = new RegExp(
  [
    "\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]+\\u{E007F}",
    `${picture}(?:\\u200D${picture})*`,
    "[0-9#*]\\uFE0F\\u20E3?",
    "\\p{sc=Han}[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]",
    "\\p{sc=Mong}[\\u180B-\\u180F]",
    `[${viramas}][\\u200C\\u200D]`,
    `[${joining}][\\u200C\\u200D](?=[${joining}])`,
  ].join("|"),
  "gu",
);

/** Control characters, lone surrogates, direction overrides and zero-width characters: they change what others read. */
const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;
const invisible =
  /(?![\t\n])[\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** The blank Braille pattern counts as a symbol, so it is excluded here. */
const visible = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A single line of user text, such as a title: NFC, trimmed, of at most `max` UTF-16 units. Refuses control and
 * invisible characters, and text without anything visible; empty is allowed unless `min(1)` follows.
 */
export const line = (max: number) => readable(max, (text) => text, hidden);

/** The same with tabs and with line breaks, which are stored as LF. */
export const paragraphs = (max: number) =>
  readable(
    max,
    (text) => text.replace(/\r\n?|[\u2028\u2029]/g, "\n"),
    new RegExp(`(?![\\n\\t])${hidden.source}`, "u"),
  );

/** In escapes alone, since the contract says it to tools that know no properties of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is there to refuse them.
const withoutControls = /^[^\u0000-\u001f\u007f-\u009f]*$/;

/** Words to search for: what cannot be seen in them is not looked for, and control characters are refused. */
export const searchWords = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replace(invisible, "").normalize("NFC").trim())
    .max(max)
    .regex(withoutControls, "must not contain control characters");

/**
 * Removes the invisible characters that pasting brings along by accident: soft hyphens, zero-width spaces, byte order
 * marks.
 */
export function withoutPastedMarks(text: string): string {
  return text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, "");
}

/**
 * An email address in its canonical form, so that one person is one account: in lower case, with the domain as in DNS.
 */
export const emailAddress = z
  .string()
  .max(254)
  .overwrite((text) => withAsciiDomain(text.normalize("NFKC").trim().toLowerCase()))
  .pipe(z.email().max(254));

function readable(max: number, tidy: (text: string) => string, forbidden: RegExp) {
  return z
    .string()
    .overwrite((text) => tidy(text).normalize("NFC").trim())
    .max(max)
    .superRefine((text, context) => {
      const found = forbidden.exec(text.replace(shaping, ""))?.[0];
      if (found !== undefined) {
        context.addIssue({ code: "custom", message: `must not contain ${codePoint(found)}` });
      } else if (text !== "" && !visible.test(text)) {
        context.addIssue({ code: "custom", message: "must contain something that can be seen" });
      }
    });
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Leaves a domain that cannot be a host name as it is, for the schema to refuse. */
function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  if (at < 1 || /^[\x21-\x7E]*$/.test(domain) || /[/\\?#@:\s]/.test(domain)) return address;
  const url = `http://${domain}`;
  return URL.canParse(url) ? `${address.slice(0, at)}@${new URL(url).hostname}` : address;
}

/** Whether PostgreSQL can store a text: it has no NUL and no lone surrogate. */
const isStorable = (text: string) => !text.includes("\0") && !/\p{Cs}/u.test(text);

/**
 * Whether every string in a value from outside can be stored, property names included. Iterative, because deeply nested
 * brackets would overflow the stack.
 */
export function isAllStorable(given: unknown): boolean {
  const unseen = [given];
  for (let value = unseen.pop(); value !== undefined; value = unseen.pop()) {
    if (typeof value === "string" && !isStorable(value)) return false;
    if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        if (!isStorable(name)) return false;
        unseen.push(inner);
      }
  }
  return true;
}
