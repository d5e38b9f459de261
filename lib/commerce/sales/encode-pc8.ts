/** The upper half of IBM's code page 437, from 0x80 on. */
const upperHalf =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

const codes = new Map([...upperHalf].map((character, index) => [character, 0x80 + index]));

/** Common characters that the code page lacks, with their nearest equivalent. */
const nearest: Record<string, string> = {
  "–": "-",
  "—": "-",
  "’": "'",
  "‘": "'",
  "”": "'",
  "“": "'",
  "…": "...",
  ø: "o",
  Ø: "O",
  "€": "EUR",
};

/**
 * Encodes text in the only character set of SIE files; characters that it lacks lose their accents, or become a
 * question mark.
 */
export function encodePc8(text: string): Buffer {
  return Buffer.from([...text.normalize("NFC")].flatMap(bytesOf));
}

function bytesOf(character: string): number[] {
  const code = codeOf(character);
  if (code !== undefined) return [code];
  const near = nearest[character] ?? character.normalize("NFKD").replace(/\p{M}/gu, "");
  const bytes = [...near].map((part) => (harmless.test(part) ? codeOf(part) : undefined) ?? questionMark);
  return bytes.length > 0 ? bytes : [questionMark];
}

/** A replacement must not end a text or begin another record. */
const harmless = /[\p{L}\p{N} '.-]/u;

const questionMark = 0x3f;

function codeOf(character: string): number | undefined {
  const point = character.codePointAt(0) ?? questionMark;
  return point < 0x80 ? point : codes.get(character);
}
