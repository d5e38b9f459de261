import { useTranslations } from "next-intl";
import { DateLinks } from "@/components/kinds/seminar/date-links";
import type { Locale } from "@/lib/base/i18n/locales";
import type { PassDate } from "@/lib/catalogue/passes/schema";

/** The dates that a pass gives a seat in. */
export function PassDates({ dates, locale }: { dates: readonly PassDate[]; locale: Locale }) {
  const t = useTranslations("passes");
  return (
    <DateLinks
      dates={dates}
      locale={locale}
      seats={({ seats_left: count }) => (count > 0 ? t("seats_left", { count }) : t("date_full"))}
    />
  );
}
