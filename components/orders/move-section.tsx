import { useTranslations } from "next-intl";
import { SpanLinks } from "@/components/offers/span-links";
import { DateTime } from "@/components/ui/date-time";
import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/base/i18n/locales";
import { languageTag } from "@/lib/base/platform/time";
import type { ShownMove } from "@/lib/commerce/orders/schema";
import { MoveForm } from "./move-form";

type MoveSectionProps = {
  move: ShownMove;
  action: FormAction;
  /** Hidden fields that identify the booking. */
  fields: Record<string, string>;
  locale: Locale;
  /** The page with the free slots from a date on. */
  hrefFrom: (date: string) => string;
  /** Whether the person is browsing the free slots. */
  isOpen: boolean;
};

/** Moves a booking: first what it costs, then the free slots. */
export function MoveSection({ move, action, fields, locale, hrefFrom, isOpen }: MoveSectionProps) {
  const t = useTranslations("orders");
  if (new Date(move.until) <= new Date()) return null;
  const zones = [...new Set(move.isHost ? [move.hostTimeZone] : [move.timeZone, move.hostTimeZone])];
  const written = new Intl.DateTimeFormat(languageTag(locale), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zones[0],
  });
  const inHostsZone = new Intl.DateTimeFormat(languageTag(locale), {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: move.hostTimeZone,
    timeZoneName: "short",
  });
  const times = move.span.slots.map(({ id, starts_at }) => {
    const startsAt = new Date(starts_at);
    const own = written.format(startsAt);
    return { id, label: zones.length > 1 ? `${own} (${inHostsZone.format(startsAt)})` : own };
  });
  return (
    <details className="mt-12 border-line border-t pt-2" id="flytta" open={isOpen}>
      <summary className="flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
        {t("move_title")}
      </summary>
      <div className="grid max-w-text gap-4">
        {move.isHost ? (
          <p>{t("move_host")}</p>
        ) : (
          <p>
            {t("move_free")}{" "}
            {t.rich("move_until", {
              until: () => <DateTime locale={locale} timeZone={move.timeZone} value={move.until} />,
            })}
            {move.termsFrom && (
              <>
                {" "}
                {t.rich("move_terms_stay", {
                  from: () => (
                    <DateTime locale={locale} timeZone={move.timeZone} value={String(move.termsFrom)} />
                  ),
                })}
              </>
            )}
          </p>
        )}
        {times.length > 0 ? (
          <MoveForm
            action={action}
            fields={fields}
            label={t("move_to")}
            submitLabel={t("move_confirm")}
            times={times}
          />
        ) : (
          <p>{t("move_none")}</p>
        )}
        <SpanLinks hrefFrom={hrefFrom} span={move.span} />
      </div>
    </details>
  );
}
