import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Buyer } from "@/lib/commerce/buyers/schema";

/** A host's buyers, since when, and their progress or booked time. */
export function BuyerList({ buyers, locale }: { buyers: readonly Buyer[]; locale: Locale }) {
  const t = useTranslations("buyers");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {buyers.map((buyer) => (
        <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-4" key={buyer.id}>
          <span className="font-semibold">{buyer.display_name}</span>
          <span className="text-ink-soft text-sm tabular-nums">
            {buyer.starts_at && (
              <>
                {t("starts_at")}: <DateTime format="short" locale={locale} value={buyer.starts_at} />
                {" · "}
              </>
            )}
            {buyer.lesson_count !== null &&
              `${t("done", { done: buyer.lessons_done ?? 0, count: buyer.lesson_count })} · `}
            {t("bought_at")} <DateTime format="short" locale={locale} value={buyer.bought_at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
