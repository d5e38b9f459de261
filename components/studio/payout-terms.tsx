import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/base/i18n/locales";

/** What a host agrees to: the fee, who holds the money, and who is told about it. */
export function PayoutTerms({ feeBp, locale }: { feeBp: number; locale: Locale }) {
  const t = useTranslations("payouts");
  const fee = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(
    feeBp / 10_000,
  );
  return (
    <dl className="grid gap-4">
      {(["fee", "holder", "tax", "refunds"] as const).map((term) => (
        <div key={term}>
          <dt className="font-semibold">{t(`${term}_title`)}</dt>
          <dd className="text-ink-soft">{t(`${term}_text`, { fee })}</dd>
        </div>
      ))}
    </dl>
  );
}
