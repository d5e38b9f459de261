"use client";

import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { FormStatus } from "@/components/ui/form-status";
import { MoonPhase } from "@/components/ui/moon-phase";
import { Checks } from "../checks/checks";
import { Countdown } from "./countdown";
import { Doorway } from "./doorway";
import type { LobbyViewProps } from "./lobby-props";

/** Where people wait, or pause before going in. */
export function LobbyView(props: LobbyViewProps) {
  const { lobby, locale, serverNow, cover, door, isReachable, choice, onChoose } = props;
  const t = useTranslations("live");
  const { kind, event, admission, role } = lobby;
  const isForTwo = kind === "booking";
  const isOpen = admission === "open" || door.is !== "outside";
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <section className="overflow-hidden rounded-xl bg-surface text-ink" data-theme="dark">
        <div className="h-40 sm:h-64 [&>svg]:size-full">{cover}</div>
        <div className="grid gap-2 p-6 sm:p-10">
          {isOpen ? (
            <p className="inline-flex items-center gap-2 font-semibold text-accent-ink">
              <MoonPhase phase="full" pulsing size={16} />
              {t(isForTwo ? "two_open" : "state_live")}
            </p>
          ) : (
            <p className="text-ink-soft">
              {t("countdown_label")}
              <span className="mt-1 block font-serif text-display text-ink">
                <Countdown
                  locale={locale}
                  serverNow={serverNow}
                  soon={t("countdown_soon")}
                  until={event.starts_at}
                />
              </span>
            </p>
          )}
          <h1 className="font-serif text-title">{event.title}</h1>
          <p className="text-ink-soft">
            {t("with_host", { name: event.host.display_name })} ·{" "}
            <DateTime locale={locale} value={event.starts_at} /> ·{" "}
            {t("minutes", { count: event.duration_minutes })}
          </p>
          <div aria-live="polite" className="mt-4 grid gap-3">
            <Doorway {...props} isOpen={isOpen} />
            {door.is === "left" && <p className="text-ink-soft">{t(isForTwo ? "two_left" : "left")}</p>}
            <FormStatus>{!isReachable && t("unreachable")}</FormStatus>
          </div>
        </div>
      </section>
      {role === "speaker" && <p className="text-ink-soft">{t(isForTwo ? "two_note" : "speaker_note")}</p>}
      <Checks choice={choice} isOnStage={role !== "viewer"} onChoose={onChoose} />
    </div>
  );
}
