"use client";

import {
  useConnectionState,
  useLocalParticipantPermissions,
  useParticipants,
} from "@livekit/components-react";
import { ConnectionState } from "livekit-client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MoonPhase } from "@/components/ui/moon-phase";
import { ChatDrawer } from "./chat-drawer";
import { EndForAll } from "./end-for-all";
import { LivePeople } from "./live-people";
import { TrackTile, useStage } from "./live-tiles";
import { OwnControls } from "./own-controls";
import { RoomButton } from "./room-button";
import { RoomFrame, Tile } from "./room-frame";
import type { RoomProps } from "./room-props";
import { SoundButton } from "./sound-button";
import type { Connection } from "./use-connection";
import type { MediaFailure } from "./use-own-media";
import type { RoomChat } from "./use-room-chat";

type LiveStageProps = RoomProps & { connection: Connection; chat: RoomChat };

export function LiveStage({ lobby, pass, choice, connection, chat, onLeave, onClosed }: LiveStageProps) {
  const t = useTranslations("live");
  const { seminar } = lobby;
  const isHost = pass.role === "host";
  const { large, small } = useStage(seminar.host.id);
  const participants = useParticipants();
  const canPublish = useLocalParticipantPermissions()?.canPublish ?? pass.role !== "viewer";
  const signal = useConnectionState();
  const [failure, setFailure] = useState<MediaFailure | null>(null);
  const [drawer, setDrawer] = useState<"chat" | "people" | null>(null);
  const [seen, setSeen] = useState(0);

  function show(name: "chat" | "people" | null) {
    setDrawer(name === drawer ? null : name);
    setSeen(chat.lines.length);
  }

  function notice() {
    if (connection === "connecting") return t("connecting");
    if (connection === "reconnecting" || signal === ConnectionState.Reconnecting) return t("reconnecting");
    if (failure) return t(`media_${failure}`);
    return canPublish && pass.role === "viewer" ? t("invited", { name: seminar.host.display_name }) : null;
  }

  return (
    <RoomFrame
      controls={
        <>
          <SoundButton />
          {canPublish && connection === "connected" && (
            <OwnControls
              canShareScreen={isHost}
              choice={pass.role === "viewer" ? null : choice}
              onFailure={setFailure}
            />
          )}
          <RoomButton
            count={drawer === "chat" ? 0 : chat.lines.length - seen}
            countLabel={t("chat_new")}
            icon="chat"
            label={t("control_chat")}
            onClick={() => show("chat")}
            pressed={drawer === "chat"}
          />
          <RoomButton
            icon="people"
            label={t("control_people")}
            onClick={() => show("people")}
            pressed={drawer === "people"}
          />
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
          <ChatDrawer lines={chat.lines} onClose={() => show(null)} onSend={chat.send} />
        )) ||
        (drawer === "people" && (
          <LivePeople
            hostId={seminar.host.id}
            isHost={isHost}
            onClose={() => show(null)}
            participants={participants}
            seminarId={seminar.id}
          />
        ))
      }
      notice={notice()}
      stage={
        large ? (
          <TrackTile track={large} />
        ) : (
          <Tile>
            <div className="grid size-full place-content-center justify-items-center gap-4 text-ink-soft">
              <MoonPhase phase="full" pulsing size={48} />
              <p className="text-lg">{t("waiting_for_host", { name: seminar.host.display_name })}</p>
            </div>
          </Tile>
        )
      }
      status={<span>{t("people_count", { count: participants.length })}</span>}
      tiles={
        small.length > 0 &&
        small.map((track) => (
          <TrackTile isSmall key={track.participant.identity + track.source} track={track} />
        ))
      }
      title={seminar.title}
    />
  );
}
