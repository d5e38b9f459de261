import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import type { SalesEntry } from "@/lib/commerce/sales/schema";

/** Sales and refunds, latest first. */
export function EntryList({ entries, locale }: { entries: readonly SalesEntry[]; locale: Locale }) {
  const t = useTranslations("sales");
  return (
    <section>
      <h2 className="mb-3 font-serif text-heading">{t("list_title")}</h2>
      <ul className="divide-y divide-line border-line border-y">
        {entries.map((entry) => (
          <li className="flex items-start justify-between gap-4 py-3" key={entry.id}>
            <div className="min-w-0">
              <Link
                className="font-semibold hover:text-accent-ink"
                href={localePath(locale, `/orders/${entry.order_id}`)}
              >
                {entry.title}
              </Link>
              <p className="text-ink-soft text-sm">
                {t(`type_${entry.type}`)} · {entry.buyer} ·{" "}
                <span className="whitespace-nowrap">{entry.number}</span> ·{" "}
                <DateTime format="short" locale={locale} value={entry.at} />
              </p>
            </div>
            <p className="whitespace-nowrap font-semibold tabular-nums">
              {formatMoney({ amount: entry.amount, currency: entry.currency }, locale)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
