import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { Locale } from "@/lib/base/i18n/locales";
import { defaultTimeZone } from "@/lib/base/platform/time";
import type { Clocks } from "@/lib/commerce/orders/schema";

type OfferTimeProps = { startsAt: string; endsAt: string | null; clocks: Clocks | null; locale: Locale };

/** A time with its zone in words; for a booking, by the clocks of both people if they differ. */
export function OfferTime({ startsAt, endsAt, clocks, locale }: OfferTimeProps) {
  const t = useTranslations("orders");
  const { own, other } = clocks ?? { own: defaultTimeZone, other: defaultTimeZone };
  const zone = (name: string) => (name === defaultTimeZone ? t("when_zone") : name.replace(/_/g, " "));
  return (
    <>
      <DateTime locale={locale} timeZone={own} value={startsAt} />
      {endsAt && (
        <>
          –<DateTime format="time" locale={locale} timeZone={own} value={endsAt} />
        </>
      )}
      , {zone(own)}
      {other !== own && (
        <span className="block font-normal text-ink-soft">
          <DateTime format="short" locale={locale} timeZone={other} value={startsAt} />, {zone(other)}
        </span>
      )}
    </>
  );
}
