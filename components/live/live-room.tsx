"use client";

import { RoomAudioRenderer, RoomContext } from "@livekit/components-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LiveStage } from "./live-stage";
import type { RoomProps } from "./room-props";
import { useConnection } from "./use-connection";
import { useRoomChat } from "./use-room-chat";

/** The real room. It brings LiveKit's client, and is therefore fetched only when someone goes in. */
export default function LiveRoom(props: RoomProps) {
  const t = useTranslations("live");
  const { room, number, connection, connectHere } = useConnection({
    seminarId: props.lobby.seminar.id,
    firstPass: props.pass,
    onClosed: props.onClosed,
  });
  const chat = useRoomChat(room);

  if (connection === "elsewhere") {
    return (
      <div className="grid h-full place-content-center justify-items-center gap-3 p-6 text-center">
        <h1 className="font-serif text-title">{t("elsewhere_title")}</h1>
        <p className="text-ink-soft text-lg">{t("elsewhere_text")}</p>
        <div className="mt-3 flex flex-wrap justify-center gap-3">
          <Button onClick={connectHere}>{t("elsewhere_action")}</Button>
          <Button onClick={props.onLeave} variant="quiet">
            {t("control_leave")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    // The hooks hold on to the room that they began with, hence the key.
    <RoomContext.Provider key={number} value={room}>
      <RoomAudioRenderer />
      <LiveStage {...props} chat={chat} connection={connection} />
    </RoomContext.Provider>
  );
}
