"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/i18n/locales";
import type { Lobby, RoomPass } from "@/lib/live/schema";
import { ClosedDoor, isClosedReason } from "./closed-door";
import type { StageChoice } from "./device-check";
import { LobbyView } from "./lobby";
import { PassRefused, requestPass } from "./request-pass";
import { RoomDialog } from "./room-dialog";
import { useOpenDoor } from "./use-open-door";
import { useServerClock } from "./use-server-clock";

// Fetched when someone goes in: the client of LiveKit weighs more than the rest of the page.
const LiveRoom = lazy(() => import("./live-room"));
const DemoRoom = lazy(() => import("./demo-room"));

type SeminarRoomProps = {
  lobby: Lobby;
  locale: Locale;
  serverNow: string;
  cover: React.ReactNode;
  startAction: FormAction;
};

/** A seminar as one person lives through it: the lobby, the room, and what comes after. */
export function SeminarRoom({ lobby, locale, serverNow, cover, startAction }: SeminarRoomProps) {
  const t = useTranslations("live");
  const { seminar, standing, role } = lobby;
  const isOnStage = role !== "viewer";
  const [choice, setChoice] = useState<StageChoice>({ camera: role === "host", microphone: role === "host" });
  const [pass, setPass] = useState<RoomPass | null>(null);
  const [isEntering, setEntering] = useState(false);
  const [canEnter, setCanEnter] = useState(true);
  const [hasLeft, setLeft] = useState(false);
  const [closed, setClosed] = useState<string | null>(null);

  const isDoorReachable = useOpenDoor({
    seminarId: seminar.id,
    startsAt: Date.parse(seminar.starts_at),
    isWaiting: standing === "not_open" && !pass && !hasLeft && !closed,
    now: useServerClock(serverNow),
    onOpen: setPass,
    onRefused: setClosed,
  });

  async function enter() {
    setEntering(true);
    try {
      setPass(await requestPass(seminar.id));
      setCanEnter(true);
    } catch (error) {
      if (error instanceof PassRefused && error.isFinal) setClosed(error.code);
      else setCanEnter(false);
    }
    setEntering(false);
  }

  function leave() {
    setPass(null);
    setLeft(true);
  }

  function close(code: string) {
    setPass(null);
    setClosed(code);
  }

  if (closed)
    return (
      <ClosedDoor locale={locale} reason={isClosedReason(closed) ? closed : "ended"} slug={seminar.slug} />
    );
  if (pass) {
    const Room = pass.mode === "live" ? LiveRoom : DemoRoom;
    return (
      <RoomDialog label={t("room_label", { title: seminar.title })}>
        <Suspense
          fallback={<p className="grid h-full place-content-center text-ink-soft">{t("entering")}</p>}
        >
          <Room
            choice={isOnStage ? choice : { camera: false, microphone: false }}
            lobby={lobby}
            locale={locale}
            onClosed={close}
            onLeave={leave}
            pass={pass}
          />
        </Suspense>
      </RoomDialog>
    );
  }
  return (
    <LobbyView
      cover={cover}
      choice={choice}
      hasLeft={hasLeft}
      isEntering={isEntering}
      isReachable={isDoorReachable && canEnter}
      lobby={hasLeft ? { ...lobby, standing: "open" } : lobby}
      locale={locale}
      onChoose={setChoice}
      onEnter={enter}
      serverNow={serverNow}
      startAction={startAction}
    />
  );
}
