import Link from "next/link";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { SeminarWhen } from "./seminar-when";

type LinkedDate = Pick<Seminar, "id" | "slug" | "starts_at" | "duration_minutes">;

type DateLinksProps<D extends LinkedDate> = {
  dates: readonly D[];
  /** How many seats are left. */
  seats: (date: D) => string;
  locale: Locale;
};

/** Dates of a series, each with its own page. */
export function DateLinks<D extends LinkedDate>({ dates, seats, locale }: DateLinksProps<D>) {
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
            <span className="shrink-0 font-normal text-ink-soft text-sm">{seats(date)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
