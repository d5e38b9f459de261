import { createTranslator } from "next-intl";
import en from "@/lib/i18n/en.json";
import type { Locale } from "@/lib/i18n/locales";
import sv from "@/lib/i18n/sv.json";
import { wallClock } from "@/lib/platform/time";
import type { SalesEntry } from "./schema";

const messages = { sv, en };

const columns = [
  ...["date", "number", "event", "kind", "title", "buyer"],
  ...["discount", "amount", "vat_rate", "vat", "fee", "net", "currency"],
] as const;

/**
 * The entries as RFC 4180 has it, for a spreadsheet in Swedish: semicolons between, decimal commas, a byte order mark
 * so that å, ä and ö survive. What people have written never becomes a formula.
 */
export function writeCsv(entries: readonly SalesEntry[], locale: Locale): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "sales" });
  const head = columns.map((column) => text(t(`csv_${column}` as "csv_date")));
  const rows = entries.map((entry) => [
    wallClock(entry.at).slice(0, 10),
    text(entry.number),
    text(t(`type_${entry.type}`)),
    text(t(`kind_${entry.kind}`)),
    text(entry.title),
    text(entry.buyer),
    decimal(entry.discount_amount),
    decimal(entry.amount),
    decimal(entry.vat_rate_bp),
    decimal(entry.vat_amount),
    decimal(entry.fee_amount),
    decimal(entry.amount - entry.fee_amount),
    entry.currency,
  ]);
  return `\ufeff${[head, ...rows].map((row) => `${row.join(";")}\r\n`).join("")}`;
}

/** An apostrophe keeps a spreadsheet from running what begins like a formula. */
function text(value: string): string {
  const defused = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

function decimal(hundredths: number): string {
  const [sign, size] = [hundredths < 0 ? "-" : "", Math.abs(hundredths)];
  return `${sign}${Math.floor(size / 100)},${String(size % 100).padStart(2, "0")}`;
}
