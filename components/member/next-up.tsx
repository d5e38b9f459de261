import { useTranslations } from "next-intl";
import { CoverArt } from "@/components/covers/cover-art";
import { kindComponents } from "@/components/kinds/registry";
import { Countdown } from "@/components/room/door/countdown";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { MoonPhase } from "@/components/ui/moon-phase";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Appointment } from "@/lib/community/feed/schema";
import { appointmentHref } from "./appointment-href";

type NextUpProps = { appointment: Appointment; serverNow: string; locale: Locale };

/** The current or next appointment, one tap away from its lobby. */
export function NextUp({ appointment, serverNow, locale }: NextUpProps) {
  const t = useTranslations("feed");
  const { kind, id, title, starts_at, is_live, with_name } = appointment;
  const label = kindComponents[kind].appointment?.label ?? "enter";
  return (
    <section className="mb-10 grid overflow-hidden rounded-xl border border-line bg-surface sm:grid-cols-[minmax(0,1fr)_minmax(0,16rem)]">
      <div className="h-36 sm:order-last sm:h-full [&>svg]:size-full">
        <CoverArt kind={kind} seed={id} />
      </div>
      <div className="grid content-end gap-1.5 p-6 sm:min-h-64 sm:p-8">
        <p className="flex items-center gap-2 font-semibold text-accent-ink">
          <MoonPhase phase={is_live ? "full" : "half"} pulsing={is_live} size={16} />
          {is_live ? (
            t("next_live")
          ) : (
            <>
              {t("begins_in")}{" "}
              <Countdown locale={locale} serverNow={serverNow} soon={t("soon")} until={starts_at} />
            </>
          )}
        </p>
        <h2 className="font-serif text-title">{title}</h2>
        <p className="text-ink-soft">
          {with_name === null ? t("you_host") : t("with_name", { name: with_name })} ·{" "}
          <DateTime locale={locale} value={starts_at} />
        </p>
        <div className="mt-4">
          <ButtonLink href={appointmentHref(appointment, locale)} prefetch={false}>
            {t(is_live ? "enter" : label)}
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
