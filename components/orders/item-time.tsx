import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { Locale } from "@/lib/i18n/locales";

type ItemTimeProps = { startsAt: string; endsAt: string | null; locale: Locale };

/** When something is, with the zone said in words. */
export function ItemTime({ startsAt, endsAt, locale }: ItemTimeProps) {
  const t = useTranslations("orders");
  return (
    <>
      <DateTime locale={locale} value={startsAt} />
      {endsAt && (
        <>
          –<DateTime format="time" locale={locale} value={endsAt} />
        </>
      )}
      , {t("when_zone")}
    </>
  );
}
