import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/base/i18n/locales";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";
import { csvRows, csvText } from "@/lib/base/platform/csv";
import { wallClock } from "@/lib/base/platform/time";
import type { SalesEntry } from "./schema";

const messages = { sv, en };

const columns = [
  ...["date", "number", "event", "kind", "title", "buyer"],
  ...["discount", "amount", "vat_rate", "vat", "fee", "net", "currency"],
] as const;

/** Writes the entries for a Swedish spreadsheet, with decimal commas. */
export function writeCsv(entries: readonly SalesEntry[], locale: Locale): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "sales" });
  const head = columns.map((column) => csvText(t(`csv_${column}` as "csv_date")));
  const rows = entries.map((entry) => [
    wallClock(entry.at).slice(0, 10),
    csvText(entry.number),
    csvText(t(`type_${entry.type}`)),
    csvText(t(`kind_${entry.kind}`)),
    csvText(entry.title),
    csvText(entry.buyer),
    decimal(entry.discount_amount),
    decimal(entry.amount),
    decimal(entry.vat_rate_bp),
    decimal(entry.vat_amount),
    decimal(entry.fee_amount),
    decimal(entry.amount - entry.fee_amount),
    entry.currency,
  ]);
  return csvRows([head, ...rows]);
}

function decimal(hundredths: number): string {
  const [sign, size] = [hundredths < 0 ? "-" : "", Math.abs(hundredths)];
  return `${sign}${Math.floor(size / 100)},${String(size % 100).padStart(2, "0")}`;
}
