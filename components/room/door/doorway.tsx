"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { CheckboxField } from "@/components/ui/field";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { LobbyViewProps } from "./lobby-props";

/** What is between a person and the room: nothing, a question, or time. */
export function Doorway(props: LobbyViewProps & { isOpen: boolean }) {
  const { door, isOpen } = props;
  if (door.is === "asking_to_move") return <MoveHere {...props} />;
  if (door.is === "locked") return <Locked />;
  return (
    <>
      <Recording {...props} />
      {isOpen ? <Enter {...props} /> : <Waiting {...props} />}
    </>
  );
}

function Enter({ isEntering, onEnter }: LobbyViewProps) {
  const t = useTranslations("live");
  const isReady = useHydrated();
  return (
    <Button className="justify-self-start px-10" disabled={!isReady} onClick={onEnter} pending={isEntering}>
      {t(isEntering ? "entering" : "enter")}
    </Button>
  );
}

/** Announces the recording before a person goes in, and asks for consent; a person who has consented is only told. */
function Recording({ lobby, door, hasConsented, onConsent }: LobbyViewProps) {
  const t = useTranslations("live");
  // Recording may have been turned on since the page was loaded.
  const isAsked = door.is === "asking_consent";
  if (!lobby.is_recorded && !isAsked) return null;
  return (
    <div className="grid gap-2 rounded-lg bg-sunken p-4">
      <h2 className="font-serif text-heading">{t("consent_title")}</h2>
      <p className="text-ink-soft">{t("consent_text")}</p>
      {(lobby.needs_consent || isAsked) && (
        <CheckboxField
          checked={hasConsented}
          error={isAsked && !hasConsented ? t("consent_missing") : undefined}
          label={t("consent_tick")}
          onChange={(event) => onConsent(event.target.checked)}
        />
      )}
    </div>
  );
}

function MoveHere({ onMove }: LobbyViewProps) {
  const t = useTranslations("live");
  return (
    <div className="grid gap-3">
      <h2 className="font-serif text-heading">{t("move_title")}</h2>
      <p className="text-ink-soft">{t("move_text")}</p>
      <Button className="justify-self-start px-10" onClick={onMove}>
        {t("move_action")}
      </Button>
    </div>
  );
}

function Locked() {
  const t = useTranslations("live");
  return (
    <>
      <h2 className="font-serif text-heading">{t("locked_title")}</h2>
      <p className="text-ink-soft">{t("locked_text")}</p>
    </>
  );
}

function Waiting({ lobby, locale, serverNow, startAction }: LobbyViewProps) {
  const t = useTranslations("live");
  const { event, role, doors_open_at } = lobby;
  if (lobby.kind === "booking" || !startAction) {
    return (
      <p>
        {t("two_waiting")} {t("lobby_auto")}
      </p>
    );
  }
  if (role !== "host") {
    return (
      <p>
        {t("lobby_waiting", { name: event.host.display_name })} {t("lobby_auto")}
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
      <ActionButton action={startAction} className="grid justify-items-start gap-3" fields={{ id: event.id }}>
        {t("host_start")}
      </ActionButton>
    </>
  );
}
