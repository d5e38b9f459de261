import { undisguise } from "./common-password-rules";

export interface Person {
  email: string;
  displayName: string;
}

/** With this many letters besides the name and address, a password counts as the person's own invention. */
const ownLetters = 4;

/**
 * Whether a password is the person's name or address, or parts of them, with a year, a sign or a word like "my" around
 * it.
 */
export function isPersonalPassword(password: string, person: Person): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  return [plain, undisguise(plain)]
    .map(lettersAndDigits)
    .some((written) => isMadeOf(partsOf(person), written));
}

function isMadeOf(parts: readonly string[], written: string): boolean {
  const rest = parts.reduce((left, part) => left.replaceAll(part, ""), written);
  return rest !== written && (rest.match(/\p{L}/gu) ?? []).length < ownLetters;
}

/** Longest first, so that a part is not removed from inside a longer one. */
function partsOf({ email, displayName }: Person): string[] {
  const [local = "", domain = ""] = email.split("@");
  const wholes = [email, local, domain, displayName];
  const words = wholes.flatMap((text) => text.split(/[^\p{L}\p{N}\p{M}]+/u));
  const parts = [...wholes, ...words].map((text) => lettersAndDigits(text.toLowerCase()));
  return [...new Set(parts)].filter((part) => part.length >= 3).sort((a, b) => b.length - a.length);
}

/** Treats å as a, because an attacker tries both. */
function lettersAndDigits(text: string): string {
  return text.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");
}
