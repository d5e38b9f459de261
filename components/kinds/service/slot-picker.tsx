import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { wallClock } from "@/lib/base/platform/time";
import type { Slot } from "@/lib/catalogue/services/schema";

type SlotPickerProps = { slots: Slot[]; serviceSlug: string; isOnSale: boolean; locale: Locale };

const daysShown = 6;

/**
 * While the service is on sale, each free slot links to the checkout that holds it; the nearest days first, the others
 * a tap away.
 */
export function SlotPicker({ slots, serviceSlug, isOnSale, locale }: SlotPickerProps) {
  const t = useTranslations("services");
  const days = byDay(slots);
  const show = ([date, times]: [string, Slot[]]) => (
    <Day isOnSale={isOnSale} key={date} locale={locale} serviceSlug={serviceSlug} slots={times} />
  );
  return (
    <div className="mt-4">
      {days.slice(0, daysShown).map(show)}
      {days.length > daysShown && (
        <details className="group">
          <summary className="inline-flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink group-open:hidden">
            {t("more_days")}
          </summary>
          {days.slice(daysShown).map(show)}
        </details>
      )}
    </div>
  );
}

const look =
  "inline-flex min-h-tap items-center rounded-full border border-line-strong bg-surface px-5 font-semibold tabular-nums";

function Day({ slots, serviceSlug, isOnSale, locale }: SlotPickerProps) {
  const t = useTranslations("services");
  const [first] = slots;
  if (!first) return null;
  return (
    <section className="grid gap-3 border-line border-t py-5 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <h3 className="font-semibold first-letter:uppercase sm:pt-2.5">
        <DateTime format="day" locale={locale} value={first.starts_at} />
      </h3>
      <ul className="flex flex-wrap gap-2">
        {slots.map(({ id, starts_at }) => (
          <li key={id}>
            {isOnSale ? (
              <Link
                aria-label={t("book_at", { date: new Date(starts_at) })}
                className={`${look} hover:border-accent-ink hover:text-accent-ink`}
                href={localePath(locale, `/checkout/service/${serviceSlug}?slot=${id}`)}
                prefetch={false}
              >
                <DateTime format="time" locale={locale} value={starts_at} />
              </Link>
            ) : (
              <span className={look}>
                <DateTime format="time" locale={locale} value={starts_at} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Groups slots by day on Swedish clocks. */
function byDay(slots: Slot[]): [date: string, slots: Slot[]][] {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const date = wallClock(new Date(slot.starts_at)).slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return [...days];
}
