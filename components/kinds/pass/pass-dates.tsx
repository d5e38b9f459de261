import Link from "next/link";
import { useTranslations } from "next-intl";
import { SeminarWhen } from "@/components/kinds/seminar/seminar-when";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { PassDate } from "@/lib/catalogue/passes/schema";

/** The dates that a pass gives a seat in, each with its own page. */
export function PassDates({ dates, locale }: { dates: readonly PassDate[]; locale: Locale }) {
  const t = useTranslations("passes");
  return (
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
              {date.seats_left > 0 ? t("seats_left", { count: date.seats_left }) : t("date_full")}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
