import { wallClock } from "@/lib/base/platform/time";
import { encodePc8 } from "./encode-pc8";
import { bookedAccounts, postingsOf } from "./rules";
import type { SalesEntry } from "./schema";

interface Books {
  seller: { name: string; orgNumber: string | null };
  writtenAt: Date;
  entries: readonly SalesEntry[];
}

/** Fortnox accepts no longer texts. */
const longestText = 50;

/**
 * Writes a SIE file of type 4I (edition 4B of the format): an entry for each sale and each refund in Swedish kronor.
 * Other currencies, which have no exchange rate here, free orders and the platform's own sales are left out.
 */
export function writeSie({ seller, writtenAt, entries }: Books): Buffer {
  const booked = entries.filter(
    ({ currency, amount, is_own }) => is_own && currency === "SEK" && amount !== 0,
  );
  const used = new Set(booked.flatMap(postingsOf).map(({ account }) => account.number));
  const records = [
    "#FLAGGA 0",
    `#PROGRAM ${text("Aveli")} 1.0`,
    "#FORMAT PC8",
    `#GEN ${dateOf(writtenAt)}`,
    "#SIETYP 4",
    ...(seller.orgNumber ? [`#ORGNR ${seller.orgNumber}`] : []),
    `#FNAMN ${text(seller.name)}`,
    ...bookedAccounts
      .filter(({ number }) => used.has(number))
      .map(({ number, name }) => `#KONTO ${number} ${text(name)}`),
    ...booked.flatMap(verification),
  ];
  return encodePc8(records.map((record) => `${record}\r\n`).join(""));
}

/** Without series and number, which the importing program assigns. */
function verification(entry: SalesEntry): string[] {
  const words = `${entry.type === "refund" ? "Återbetalning " : ""}${entry.number} ${entry.title}`;
  return [
    `#VER "" "" ${dateOf(entry.at)} ${text(words)}`,
    "{",
    ...postingsOf(entry).map(({ account, amount }) => `#TRANS ${account.number} {} ${decimal(amount)}`),
    "}",
  ];
}

/** Quoted and escaped; control characters are not allowed. */
function text(words: string): string {
  const plain = words.normalize("NFC").replace(/[\p{Cc}\\]+/gu, " ");
  return `"${[...plain].slice(0, longestText).join("").replaceAll('"', '\\"')}"`;
}

function decimal(amount: number): string {
  const [sign, öre] = [amount < 0 ? "-" : "", Math.abs(amount)];
  return `${sign}${Math.floor(öre / 100)}.${String(öre % 100).padStart(2, "0")}`;
}

/** The date in Sweden. */
function dateOf(instant: Date): string {
  return wallClock(instant).slice(0, 10).replaceAll("-", "");
}
