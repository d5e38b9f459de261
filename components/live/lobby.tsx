"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { FormAction } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { MoonPhase } from "@/components/ui/moon-phase";
import type { Locale } from "@/lib/i18n/locales";
import type { Lobby } from "@/lib/live/schema";
import { Countdown } from "./countdown";
import { DeviceCheck, type StageChoice } from "./device-check";

type LobbyViewProps = {
  lobby: Lobby;
  locale: Locale;
  serverNow: string;
  /** The seminar's picture. */
  cover: React.ReactNode;
  isEntering: boolean;
  isReachable: boolean;
  hasLeft: boolean;
  onEnter: () => void;
  startAction: FormAction;
  choice: StageChoice;
  onChoose: (choice: StageChoice) => void;
};

/** Where one waits, or stops for a breath before going in. */
export function LobbyView(props: LobbyViewProps) {
  const { lobby, locale, serverNow, cover, hasLeft, isReachable, choice, onChoose } = props;
  const t = useTranslations("live");
  const { seminar, standing, role } = lobby;
  const isOpen = standing === "open";
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <section className="overflow-hidden rounded-xl bg-surface text-ink" data-theme="dark">
        <div className="h-40 sm:h-64 [&>svg]:size-full">{cover}</div>
        <div className="grid gap-2 p-6 sm:p-10">
          {isOpen ? (
            <p className="inline-flex items-center gap-2 font-semibold text-accent-ink">
              <MoonPhase phase="full" pulsing size={16} />
              {t("state_live")}
            </p>
          ) : (
            <p className="text-ink-soft">
              {t("countdown_label")}
              <span className="mt-1 block font-serif text-display text-ink">
                <Countdown
                  locale={locale}
                  serverNow={serverNow}
                  soon={t("countdown_soon")}
                  until={seminar.starts_at}
                />
              </span>
            </p>
          )}
          <h1 className="font-serif text-title">{seminar.title}</h1>
          <p className="text-ink-soft">
            {t("with_host", { name: seminar.host.display_name })} ·{" "}
            <DateTime locale={locale} value={seminar.starts_at} /> ·{" "}
            {t("minutes", { count: seminar.duration_minutes })}
          </p>
          <div aria-live="polite" className="mt-4 grid gap-3">
            <Doorway {...props} />
            {hasLeft && <p className="text-ink-soft">{t("left")}</p>}
            <FormStatus>{!isReachable && t("unreachable")}</FormStatus>
          </div>
        </div>
      </section>
      {role === "viewer" ? (
        <p className="text-center text-ink-soft">{t("viewer_note")}</p>
      ) : (
        <>
          {role === "speaker" && <p className="text-ink-soft">{t("speaker_note")}</p>}
          <DeviceCheck choice={choice} onChoose={onChoose} />
        </>
      )}
    </div>
  );
}

function Doorway({ lobby, locale, serverNow, isEntering, onEnter, startAction }: LobbyViewProps) {
  const t = useTranslations("live");
  const { seminar, standing, role, doors_open_at } = lobby;
  if (standing === "open") {
    return (
      <Button className="justify-self-start px-10" onClick={onEnter} pending={isEntering}>
        {t(isEntering ? "entering" : "enter")}
      </Button>
    );
  }
  if (role !== "host") {
    return (
      <p>
        {t("lobby_waiting", { name: seminar.host.display_name })} {t("lobby_auto")}
      </p>
    );
  }
  if (serverNow < doors_open_at) {
    return (
      <p>
        {t("host_opens_from")} <DateTime locale={locale} value={doors_open_at} />.
      </p>
    );
  }
  return (
    <>
      <p>{t("host_note")}</p>
      <ActionButton
        action={startAction}
        className="grid justify-items-start gap-3"
        fields={{ id: seminar.id }}
      >
        {t("host_start")}
      </ActionButton>
    </>
  );
}
