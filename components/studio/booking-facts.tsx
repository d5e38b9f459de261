import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { Locale } from "@/lib/base/i18n/locales";
import type { HostedBooking } from "@/lib/catalogue/services/schema";

type BookingFactsProps = { booking: HostedBooking; place: React.ReactNode; locale: Locale };

/** When and where, by the clocks of both people. */
export function BookingFacts({ booking, place, locale }: BookingFactsProps) {
  const t = useTranslations("studio");
  const clock = (timeZone: string) => (
    <>
      <DateTime locale={locale} timeZone={timeZone} value={booking.starts_at} />–
      <DateTime format="time" locale={locale} timeZone={timeZone} value={booking.ends_at} />
    </>
  );
  const zone = (timeZone: string) => <span className="text-ink-soft"> ({timeZone.replace(/_/g, " ")})</span>;
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <dt className="font-semibold">{t("booking_your_time")}</dt>
      <dd>
        {clock(booking.timeZone)}
        {zone(booking.timeZone)}
      </dd>
      {booking.guestTimeZone !== booking.timeZone && (
        <>
          <dt className="font-semibold">{t("booking_guest_time")}</dt>
          <dd>
            {clock(booking.guestTimeZone)}
            {zone(booking.guestTimeZone)}
          </dd>
        </>
      )}
      <dt className="font-semibold">{t("booking_place")}</dt>
      <dd>{place}</dd>
    </dl>
  );
}
