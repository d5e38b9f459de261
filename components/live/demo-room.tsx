"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import type { Attendee } from "@/lib/live/schema";
import { ChatDrawer, type ChatLine } from "./chat-drawer";
import { EndForAll } from "./end-for-all";
import { OwnPicture } from "./own-picture";
import { PeopleDrawer, type RoomPerson } from "./people-drawer";
import { readState } from "./request-pass";
import { RoomButton } from "./room-button";
import { RoomFrame, Tile } from "./room-frame";
import type { RoomProps } from "./room-props";
import { useOwnMedia } from "./use-own-media";
import { pause, untilVisible } from "./waiting";

/** The room where no LiveKit is connected: a film instead of the host, the same rights, the same controls. */
export default function DemoRoom({ lobby, pass, choice, onLeave, onClosed }: RoomProps) {
  const t = useTranslations("live");
  const { seminar } = lobby;
  const isHost = pass.role === "host";
  const film = useRef<HTMLVideoElement>(null);
  const [hasSound, setSound] = useState(false);
  const [drawer, setDrawer] = useState<"chat" | "people" | null>(null);
  const [lines, setLines] = useState<ChatLine[]>([]);
  const camera = useOwnMedia({ video: true, audio: false });
  const toggleDrawer = (name: "chat" | "people") => setDrawer(drawer === name ? null : name);

  useStillOpen(seminar.id, onClosed);
  const startCamera = useEffectEvent(camera.start);
  useEffect(() => {
    if (choice.camera) startCamera();
  }, [choice.camera]);

  function toggleSound() {
    if (film.current) film.current.muted = hasSound;
    setSound(!hasSound);
  }

  async function write(text: string) {
    setLines([...lines, { id: crypto.randomUUID(), name: t("own_picture"), isOwn: true, text }]);
  }

  return (
    <RoomFrame
      controls={
        <>
          <RoomButton
            crossedWhenOff
            icon="sound"
            label={t("control_sound")}
            onClick={toggleSound}
            pressed={hasSound}
          />
          <RoomButton
            crossedWhenOff
            icon="camera"
            label={t("control_camera")}
            onClick={camera.stream ? camera.stop : camera.start}
            pressed={camera.stream !== null}
          />
          <RoomButton
            icon="chat"
            label={t("control_chat")}
            onClick={() => toggleDrawer("chat")}
            pressed={drawer === "chat"}
          />
          {isHost && (
            <RoomButton
              icon="people"
              label={t("control_people")}
              onClick={() => toggleDrawer("people")}
              pressed={drawer === "people"}
            />
          )}
          <RoomButton
            icon="leave"
            label={t("control_leave")}
            onClick={onLeave}
            tone={isHost ? "plain" : "danger"}
          />
          {isHost && <EndForAll onEnded={() => onClosed("ended")} seminarId={seminar.id} />}
        </>
      }
      drawer={
        (drawer === "chat" && (
          <ChatDrawer lines={lines} note={t("chat_demo")} onClose={() => setDrawer(null)} onSend={write} />
        )) ||
        (drawer === "people" && <Booked onClose={() => setDrawer(null)} seminarId={seminar.id} />)
      }
      notice={camera.failure && t(`media_${camera.failure}`)}
      stage={
        <Tile label={seminar.host.display_name}>
          <video
            aria-label={t("film_label")}
            autoPlay
            className="size-full object-cover"
            loop
            muted
            playsInline
            poster="/demo/film.jpg"
            ref={film}
          >
            <source src="/demo/film.webm" type="video/webm" />
            <source src="/demo/film.mp4" type="video/mp4" />
          </video>
        </Tile>
      }
      status={
        <>
          <span className="max-lg:hidden">{t("demo_note")}</span>
          <Badge tone="notice">{t("demo_badge")}</Badge>
        </>
      }
      tiles={
        camera.stream && (
          <Tile isSmall label={t("own_picture")}>
            <OwnPicture label={t("check_preview")} stream={camera.stream} />
          </Tile>
        )
      }
      title={seminar.title}
    />
  );
}

/** Nobody tells a demo room that the seminar has ended, so it asks. */
function useStillOpen(seminarId: string, onClosed: (code: string) => void) {
  const close = useEffectEvent(onClosed);
  useEffect(() => {
    const stop = new AbortController();
    async function ask() {
      while (await pause(20_000, stop.signal)) {
        await untilVisible(stop.signal);
        const state = await readState(seminarId, stop.signal).catch(() => "live");
        if (state !== "live" && !stop.signal.aborted) return close(state);
      }
    }
    ask();
    return () => stop.abort();
  }, [seminarId]);
}

/** Without LiveKit nobody knows who is here, only who has a seat. */
function Booked({ seminarId, onClose }: { seminarId: string; onClose: () => void }) {
  const t = useTranslations("live");
  const [people, setPeople] = useState<RoomPerson[]>([]);

  useEffect(() => {
    const stop = new AbortController();
    fetch(`/api/seminars/${seminarId}/attendees?limit=100`, { signal: stop.signal })
      .then((response) => (response.ok ? response.json() : { items: [] }))
      .then(({ items }: { items: Attendee[] }) =>
        setPeople(
          items.map(({ user, stage_role, is_present }) => ({
            id: user.id,
            name: user.display_name,
            isOnStage: stage_role === "speaker",
            isHere: is_present,
          })),
        ),
      )
      .catch(() => {});
    return () => stop.abort();
  }, [seminarId]);

  return <PeopleDrawer onClose={onClose} people={people} title={t("people_booked")} />;
}
