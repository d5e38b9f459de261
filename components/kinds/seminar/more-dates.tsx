import Link from "next/link";
import { useTranslations } from "next-intl";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { SeminarWhen } from "./seminar-when";

/** The other dates of a seminar that are on sale. */
export function MoreDates({ dates, locale }: { dates: readonly Seminar[]; locale: Locale }) {
  const t = useTranslations("seminars");
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="more-dates" className="mt-12 max-w-text">
      <h2 className="font-serif text-heading" id="more-dates">
        {t("more_dates")}
      </h2>
      <ul className="mt-4 divide-y divide-line border-line border-y">
        {dates.map((date) => (
          <li key={date.id}>
            <Link
              className="flex min-h-tap items-center justify-between gap-4 py-3 font-semibold text-accent-ink underline-offset-4 hover:underline"
              href={localePath(locale, `/seminars/${date.slug}`)}
              prefetch={false}
            >
              <span>
                <SeminarWhen locale={locale} seminar={date} />
              </span>
              <span className="shrink-0 font-normal text-ink-soft text-sm">
                {date.seats_left === 0
                  ? t("card_full")
                  : t("seats_left_of", { left: date.seats_left, capacity: date.capacity })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
