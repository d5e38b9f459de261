import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { Locale } from "@/lib/base/i18n/locales";
import { endOf } from "@/lib/catalogue/seminars/rules";
import type { Seminar } from "@/lib/catalogue/seminars/schema";

type SeminarWhenProps = { seminar: Pick<Seminar, "starts_at" | "duration_minutes">; locale: Locale };

/** "tisdag 24 november, kl. 07:00–07:45", in Swedish time, with both instants machine-readable. */
export function SeminarWhen({ seminar, locale }: SeminarWhenProps) {
  const t = useTranslations("seminars");
  const startsAt = new Date(seminar.starts_at);
  const endsAt = endOf({ startsAt, durationMinutes: seminar.duration_minutes });
  return (
    <>
      <span className="inline-block first-letter:uppercase">
        <DateTime format="day" locale={locale} value={startsAt} />
      </span>
      {", "}
      <span className="whitespace-nowrap">
        {t("at")} <DateTime format="time" locale={locale} value={startsAt} />–
        <DateTime format="time" locale={locale} value={endsAt} />
      </span>
    </>
  );
}
