"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { Lobby, RoomToken } from "@/lib/live/rooms/schema";
import { useChat } from "../chat/use-chat";
import type { StageChoice } from "../checks/mirror-check";
import { OwnPicture } from "../checks/own-picture";
import { useOwnMedia } from "../checks/use-own-media";
import { useReactions } from "../controls/use-reactions";
import type { RoomModel, RoomPerson } from "../room-model";
import { roomCalls } from "../server/room-calls";
import { usePolling } from "../server/use-polling";
import { useRoomState } from "../server/use-room-state";
import type { StagePicture } from "../stage/arrange";
import type { Viewing } from "../stage/use-viewing";
import { Film } from "./film";
import { useDemoPeople } from "./use-demo-people";
import { usePermissions } from "./use-permissions";

interface Demo {
  lobby: Lobby;
  token: RoomToken;
  choice: StageChoice;
  viewing: Viewing;
  onClosed: (code: string) => void;
}

/** The model of a demo room: polls the server, because there are no broadcasts. */
export function useDemoModel({ lobby, token, choice, viewing, onClosed }: Demo): RoomModel {
  const t = useTranslations("live");
  const { event } = lobby;
  const calls = useMemo(() => roomCalls(event.id), [event.id]);
  const { role, ask } = usePermissions({ lobby, firstToken: token, onClosed });
  const [round, setRound] = useState(1);
  usePolling(async () => setRound(round + 1), 4000);
  // The server stores nothing about a booked session.
  const visit = lobby.kind === "booking" ? 0 : round;
  const { chat } = useChat(calls, visit);
  const { state, hear } = useRoomState(calls, visit);
  const reactions = useReactions();
  const [hasSound, setSound] = useState(false);
  const [handRaisedAt, setHandRaisedAt] = useState<string | null>(null);
  const [answer, setAnswer] = useState<"yes" | "no" | null>(token.role === "viewer" ? null : "yes");
  const camera = useOwnMedia({ video: true, audio: false });
  const microphone = useOwnMedia({ video: false, audio: true });
  const isOnStage = role !== "viewer" && answer === "yes";
  const others = useDemoPeople({ calls, lobby, isHost: role === "host", ownId: token.identity });

  const show = useEffectEvent((chosen: StageChoice) => {
    if (chosen.camera) camera.start();
    if (chosen.microphone) microphone.start();
  });
  useEffect(() => show(choice), [choice]);

  const leaveStage = useEffectEvent(() => {
    setAnswer(null);
    camera.stop();
    microphone.stop();
  });
  useEffect(() => {
    if (role === "viewer") leaveStage();
    else setHandRaisedAt(null);
  }, [role]);

  const you: RoomPerson = {
    id: token.identity,
    name: t("own_picture"),
    isYou: true,
    isHost: role === "host",
    isOnStage,
    isHere: true,
    isHeard: microphone.stream !== null,
    handRaisedAt,
  };
  const failure = camera.failure ?? microphone.failure;

  return {
    calls,
    role,
    state,
    changeState: async (change) => hear(await calls.changeRoom(change)),
    notice: failure && t(`media_${failure}`),
    pictures: [
      film({ lobby, hasSound, isSoundOnly: viewing.saving === "audio" }),
      ...(isOnStage ? [ownPicture(you, camera.stream, t("check_preview"))] : []),
    ],
    people: [you, ...others],
    isOnStage,
    isInvited: role === "speaker" && answer === null,
    async answerInvitation(isYes, chosen) {
      setAnswer(isYes ? "yes" : "no");
      if (isYes) return show(chosen);
      await calls.stepDown();
      await ask();
    },
    async stepDown() {
      await calls.stepDown();
      await ask();
    },
    handRaisedAt,
    async raiseHand(raised) {
      await calls.raiseHand(raised);
      setHandRaisedAt(raised ? new Date().toISOString() : null);
    },
    sending: isOnStage
      ? {
          microphone: toSwitch(microphone),
          camera: toSwitch(camera),
        }
      : {},
    startSound: hasSound ? null : () => setSound(true),
    quality: null,
    chat,
    reactions: {
      floating: reactions.floating,
      send: (reaction) =>
        void calls.react(reaction).then(
          () => reactions.show(reaction),
          () => {},
        ),
    },
    captions: null,
  };
}

function toSwitch({ stream, start, stop }: ReturnType<typeof useOwnMedia>) {
  return { isOn: stream !== null, isPending: false, toggle: () => (stream ? stop() : start()) };
}

function film({
  lobby,
  hasSound,
  isSoundOnly,
}: {
  lobby: Lobby;
  hasSound: boolean;
  isSoundOnly: boolean;
}): StagePicture {
  const { host } = lobby.event;
  return {
    id: "film",
    personId: host.id,
    name: host.display_name,
    isOwn: false,
    isHost: true,
    isScreen: false,
    isSpeaking: false,
    isMuted: false,
    isWeak: false,
    draw: isSoundOnly ? null : () => <Film hasSound={hasSound} />,
  };
}

function ownPicture(you: RoomPerson, stream: MediaStream | null, label: string): StagePicture {
  return {
    id: "own",
    personId: you.id,
    name: you.name,
    isOwn: true,
    isHost: false,
    isScreen: false,
    isSpeaking: false,
    isMuted: !you.isHeard,
    isWeak: false,
    draw: stream && (() => <OwnPicture label={label} stream={stream} />),
  };
}
