import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { DateLinks } from "./date-links";

/** The other dates of a seminar that are on sale. */
export function MoreDates({ dates, locale }: { dates: readonly Seminar[]; locale: Locale }) {
  const t = useTranslations("seminars");
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="more-dates" className="mt-12 max-w-text">
      <h2 className="font-serif text-heading" id="more-dates">
        {t("more_dates")}
      </h2>
      <DateLinks
        dates={dates}
        locale={locale}
        seats={({ seats_left: left, capacity }) =>
          left === 0 ? t("card_full") : t("seats_left_of", { left, capacity })
        }
      />
    </section>
  );
}
