import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { ComingBookings } from "@/lib/catalogue/services/schema";

/** The coming week, each booking linked to its answers and to where it can be moved. */
export function BookingRows({ bookings, timeZone, locale }: ComingBookings & { locale: Locale }) {
  const t = useTranslations("studio");
  if (bookings.length === 0) return <p className="text-ink-soft">{t("bookings_none")}</p>;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {bookings.map(({ order_id, starts_at, title, guest }) => (
        <li className="relative py-4 hover:bg-sunken" key={order_id}>
          <Link
            className="font-semibold after:absolute after:inset-0"
            href={localePath(locale, `/studio/bookings/${order_id}`)}
            prefetch={false}
          >
            <DateTime format="short" locale={locale} timeZone={timeZone} value={starts_at} />
          </Link>
          <p className="text-ink-soft">
            {guest} · {title}
          </p>
        </li>
      ))}
    </ul>
  );
}
