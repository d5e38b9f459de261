import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import type { ReceiptLink } from "@/lib/commerce/receipts/schema";

type ReceiptLinksProps = { orderId: string; receipts: readonly ReceiptLink[]; locale: Locale };

/** The order's documents as PDF: its receipt, the same for friskvård, and a credit note for each refund. */
export function ReceiptLinks({ orderId, receipts, locale }: ReceiptLinksProps) {
  const t = useTranslations("orders");
  const [receipt, ...notes] = receipts;
  if (!receipt) return null;
  const pdf = `/api/orders/${orderId}/receipt`;
  const isKept = notes.reduce((left, { amount }) => left - amount, receipt.amount) > 0;
  return (
    <ul className="border-line border-t pt-2" id="receipt">
      <Paper href={pdf}>{t("receipt_pdf", { number: receipt.number })}</Paper>
      {isKept && <Paper href={`${pdf}?variant=friskvard`}>{t("wellness_pdf")}</Paper>}
      {notes.map((note) => (
        <Paper href={`${pdf}?credit_note=${note.id}`} key={note.id}>
          {t("credit_note_pdf", { number: note.number, amount: formatMoney(note, locale) })}
        </Paper>
      ))}
    </ul>
  );
}

function Paper({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <li>
      <a
        className="inline-flex min-h-tap items-center text-accent-ink underline underline-offset-4"
        href={href}
        type="application/pdf"
      >
        {children}
      </a>
    </li>
  );
}
