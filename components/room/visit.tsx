"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Lobby } from "@/lib/live/rooms/schema";
import { ClosedDoor } from "./door/closed-door";
import { isClosedReason } from "./door/closed-reason";
import { LobbyView } from "./door/lobby";
import { useDoor } from "./door/use-door";
import { RoomDialog } from "./frame/room-dialog";

// Loaded when somebody goes in, because LiveKit's client is larger than the rest of the page.
const LiveRoom = lazy(() => import("./sfu/live-room"));
const DemoRoom = lazy(() => import("./demo/demo-room"));

type VisitProps = {
  lobby: Lobby;
  /** Let in by a seat link, not by signing in. */
  isByLink?: boolean;
  locale: Locale;
  serverNow: string;
  cover: React.ReactNode;
  /** Opens the room, for its host. */
  startAction?: FormAction;
};

/** A seminar or booked session as one person experiences it: the lobby, the room, and what comes after. */
export function Visit({ lobby, isByLink = false, locale, serverNow, cover, startAction }: VisitProps) {
  const t = useTranslations("live");
  const { event } = lobby;
  const { door, choice, setChoice, hasConsented, setConsented, isEntering, isReachable, ...ways } = useDoor(
    lobby,
    serverNow,
  );
  const { enter, move, leave, close } = ways;

  if (door.is === "closed") {
    const code = isByLink && door.code === "unauthenticated" ? "link_ended" : door.code;
    const reason = isClosedReason(code) ? code : "ended";
    return <ClosedDoor kind={lobby.kind} locale={locale} reason={reason} slug={event.slug} />;
  }
  if (door.is === "inside") {
    const Room = door.token.mode === "live" ? LiveRoom : DemoRoom;
    return (
      <RoomDialog label={t("room_label", { title: event.title })}>
        <Suspense
          fallback={<p className="grid h-full place-content-center text-ink-soft">{t("entering")}</p>}
        >
          <Room choice={door.choice} lobby={lobby} onClosed={close} onLeave={leave} token={door.token} />
        </Suspense>
      </RoomDialog>
    );
  }
  return (
    <LobbyView
      choice={choice}
      cover={cover}
      door={door}
      hasConsented={hasConsented}
      isEntering={isEntering}
      isReachable={isReachable}
      lobby={lobby}
      locale={locale}
      onChoose={setChoice}
      onConsent={setConsented}
      onEnter={enter}
      onMove={move}
      serverNow={serverNow}
      startAction={startAction ?? null}
    />
  );
}
