import { useTranslations } from "next-intl";
import { Price } from "@/components/ui/price";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Pass } from "@/lib/catalogue/passes/schema";
import { OfferRow } from "./offer-row";

export function PassRows({ passes, locale }: { passes: readonly Pass[]; locale: Locale }) {
  const t = useTranslations("passes");
  const common = useTranslations("common");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {passes.map(({ id, title, status, dates, price_amount, currency }) => (
        <OfferRow
          href={localePath(locale, `/studio/passes/${id}`)}
          isPublished={status === "published"}
          key={id}
          status={t(`status_${status}`)}
          title={title}
        >
          {t("dates", { count: dates.length })} ·{" "}
          <Price amount={price_amount} currency={currency} freeLabel={common("free")} locale={locale} />
        </OfferRow>
      ))}
    </ul>
  );
}
