import { wallClock } from "@/lib/platform/time";
import { encodePc8 } from "./encode-pc8";
import { bookedAccounts, postingsOf } from "./rules";
import type { SalesEntry } from "./schema";

interface Books {
  seller: { name: string; orgNumber: string | null };
  writtenAt: Date;
  entries: readonly SalesEntry[];
}

/** Fortnox takes no longer texts. */
const longestText = 50;

/**
 * A SIE file of type 4I (edition 4B of the format): a verification for each sale and each refund, in Swedish kronor.
 * Left out are other currencies, which have no rate here to be booked at, what was free, and what the platform sold.
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

/** Without series and number, which the program that reads it gives. */
function verification(entry: SalesEntry): string[] {
  const words = `${entry.type === "refund" ? "Återbetalning " : ""}${entry.number} ${entry.title}`;
  return [
    `#VER "" "" ${dateOf(entry.at)} ${text(words)}`,
    "{",
    ...postingsOf(entry).map(({ account, amount }) => `#TRANS ${account.number} {} ${decimal(amount)}`),
    "}",
  ];
}

/** In quotes, which a text may hold when they are escaped; control characters it may not. */
function text(words: string): string {
  const plain = words.normalize("NFC").replace(/[\p{Cc}\\]+/gu, " ");
  return `"${[...plain].slice(0, longestText).join("").replaceAll('"', '\\"')}"`;
}

function decimal(amount: number): string {
  const [sign, öre] = [amount < 0 ? "-" : "", Math.abs(amount)];
  return `${sign}${Math.floor(öre / 100)}.${String(öre % 100).padStart(2, "0")}`;
}

/** The day in Sweden. */
function dateOf(instant: Date): string {
  return wallClock(instant).slice(0, 10).replaceAll("-", "");
}
