"use client";

import { ConnectionState } from "livekit-client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Lobby } from "@/lib/live/rooms/schema";
import { useChat } from "../chat/use-chat";
import type { StageChoice } from "../checks/mirror-check";
import type { MediaFailure } from "../checks/use-own-media";
import { useReactions } from "../controls/use-reactions";
import { useAnnouncements } from "../frame/use-announcements";
import type { RoomModel } from "../room-model";
import { roomCalls } from "../server/room-calls";
import { useRoomState } from "../server/use-room-state";
import type { Viewing } from "../stage/use-viewing";
import { readPeople, readPictures, readQuality } from "./read-room";
import { useCaptions } from "./use-captions";
import type { useConnection } from "./use-connection";
import { useInvitation } from "./use-invitation";
import { useOwnTracks } from "./use-own-tracks";
import { useArrivals, useRoomChanges } from "./use-room-changes";
import { useRoomNews } from "./use-room-news";
import { useSaving } from "./use-saving";

interface Live {
  lobby: Lobby;
  connection: ReturnType<typeof useConnection>;
  choice: StageChoice;
  viewing: Viewing;
}

/** The model of a room from LiveKit's state and the server's. */
export function useLiveModel({ lobby, connection, choice, viewing }: Live): RoomModel {
  const t = useTranslations("live");
  const { room, token, state: link } = connection;
  const hostId = lobby.event.host.id;
  useRoomChanges(room);
  const arrivals = useArrivals(room);
  const calls = useMemo(() => roomCalls(lobby.event.id), [lobby.event.id]);
  const isForTwo = lobby.kind === "booking";
  // The server stores nothing about a booked session.
  const visit = isForTwo ? 0 : arrivals;
  const { chat, hear, drop } = useChat(calls, visit);
  const { state, hear: hearState } = useRoomState(calls, visit);
  const reactions = useReactions();
  const { said, say } = useAnnouncements();
  const [failure, setFailure] = useState<MediaFailure | null>(null);
  useRoomNews(room, {
    onMessage: hear,
    onDeleted: drop,
    onReaction: reactions.show,
    onState: hearState,
  });
  useSaving(room, viewing.saving);
  const captions = useCaptions(room);

  const isConnected = link === "connected" && room.state === ConnectionState.Connected;
  const me = room.localParticipant;
  const { isInvited, isOnStage, setAnswer } = useInvitation({
    canPublish: me.permissions?.canPublish ?? token.role !== "viewer",
    isConnected,
    beganOnStage: token.role !== "viewer",
  });
  const { sending, mean } = useOwnTracks({
    room,
    isConnected,
    isOnStage,
    isHost: token.role === "host" || isForTwo,
    choice,
    onFailure: setFailure,
    onBlurFailure: () => say(t("blur_failed")),
    onMuted: () => say(t("muted_by_host")),
    onBackMuted: () => say(t("back_muted")),
  });

  function notice(): string | null {
    if (link === "connecting") return t("connecting");
    if (arrivals === 0) return t("unreachable");
    if (link === "reconnecting" || room.state !== ConnectionState.Connected) return t("reconnecting");
    return failure ? t(`media_${failure}`) : said;
  }

  return {
    calls,
    role: token.role === "host" ? "host" : isOnStage ? "speaker" : "viewer",
    state,
    changeState: async (change) => hearState(await calls.changeRoom(change)),
    notice: notice(),
    pictures: readPictures(room, {
      hostId,
      isForTwo,
      isSoundOnly: viewing.saving === "audio",
      naming: { you: t("own_picture"), screenOf: (name) => t("screen_of", { name }) },
    }),
    people: readPeople(room, hostId),
    isOnStage,
    isInvited,
    async answerInvitation(isYes, chosen) {
      if (isYes) mean(chosen);
      setAnswer(isYes ? "yes" : "no");
      if (!isYes) await calls.stepDown();
    },
    stepDown: calls.stepDown,
    handRaisedAt: me.attributes["hand"] || null,
    raiseHand: calls.raiseHand,
    sending,
    startSound: isConnected && !room.canPlaybackAudio ? () => room.startAudio() : null,
    quality: isConnected ? readQuality(room) : null,
    chat,
    reactions: {
      floating: reactions.floating,
      send: (reaction) => void calls.react(reaction).catch(() => {}),
    },
    captions,
  };
}
