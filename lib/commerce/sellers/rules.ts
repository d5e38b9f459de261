import { plain } from "@/lib/base/platform/written-number";

/**
 * Normalises to "556016-0680", with or without the hyphen or the century of a personal number. Null if it is no such
 * number.
 */
export function toOrgNr(written: string): string | null {
  const digits = plain(written).replace(/[ -]/g, "");
  if (!/^(\d{2})?\d{10}$/.test(digits)) return null;
  const ten = digits.slice(-10);
  return hasCheckDigit(ten) ? `${ten.slice(0, 6)}-${ten.slice(6)}` : null;
}

/** The Luhn check: every other digit is doubled, and the sum of all digits is a multiple of ten. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(weighed / 10) + (weighed % 10);
  }, 0);
  return sum % 10 === 0;
}

/** In the form of the Swedish tax agency. */
export function vatNumberOf(orgNr: string): string {
  return `SE${orgNr.replace("-", "")}01`;
}
