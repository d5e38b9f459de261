"use client";

import { ConnectionState, MediaDeviceFailure, type Room, RoomEvent } from "livekit-client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useChosenDevices } from "../checks/devices";
import type { StageChoice } from "../checks/mirror-check";
import type { MediaFailure } from "../checks/use-own-media";
import type { OwnSending } from "../room-model";
import { useBlur } from "./use-blur";

type What = "camera" | "microphone" | "screen";

const screenOptions = {
  // The sound of what is shared, if browser and system allow it.
  audio: true,
  systemAudio: "include",
  selfBrowserSurface: "exclude",
  surfaceSwitching: "include",
  contentHint: "detail",
} as const;

interface OwnTracks {
  room: Room;
  isConnected: boolean;
  isOnStage: boolean;
  /**
   * Whose microphone comes back by itself after an interruption, as both do in a booked session; everyone else returns
   * muted.
   */
  isHost: boolean;
  /** As chosen in the lobby. */
  choice: StageChoice;
  onFailure: (failure: MediaFailure | null) => void;
  onBlurFailure: () => void;
  /** Somebody else has muted the person. */
  onMuted: () => void;
  /** The person is muted after an interruption. */
  onBackMuted: () => void;
}

/** What others see and hear of the person. */
export function useOwnTracks(props: OwnTracks) {
  const { room, isConnected, isOnStage, isHost, choice, onFailure, onBlurFailure, onMuted, onBackMuted } =
    props;
  const me = room.localParticipant;
  /** What is meant to be sent, whatever the network makes of it. */
  const meant = useRef(choice);
  const wasHeard = useRef(false);
  const [pending, setPending] = useState<What | null>(null);
  const { blur, cameraOptions } = useBlur(room, onBlurFailure);
  useChosenSources(room);

  async function change(what: What, isOn: boolean) {
    setPending(what);
    onFailure(null);
    if (what !== "screen") meant.current = { ...meant.current, [what]: isOn };
    try {
      if (what === "camera") await me.setCameraEnabled(isOn, isOn ? await cameraOptions() : undefined);
      else if (what === "microphone") await me.setMicrophoneEnabled(isOn);
      else await me.setScreenShareEnabled(isOn, screenOptions);
    } catch (error) {
      // A person who closes the browser's choice of screens has changed their mind, and knows it.
      if (what !== "screen") onFailure(explain(error));
    }
    setPending(null);
  }

  async function begin({ camera, microphone }: StageChoice) {
    if (camera) await change("camera", true);
    if (microphone) await change("microphone", true);
  }

  const arrive = useEffectEvent(() => {
    if (wasHeard.current) onBackMuted();
    wasHeard.current = false;
    begin(meant.current);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another room one begins anew.
  useEffect(() => {
    if (isConnected && isOnStage) arrive();
  }, [room, isConnected, isOnStage]);

  const forgetStage = useEffectEvent(() => {
    meant.current = { camera: false, microphone: false };
  });
  useEffect(() => {
    if (isConnected && !isOnStage) forgetStage();
  }, [isConnected, isOnStage]);

  const noteMuted = useEffectEvent((publication: { source: string }, participant: { isLocal: boolean }) => {
    if (!participant.isLocal || publication.source !== "microphone" || pending === "microphone") return;
    meant.current = { ...meant.current, microphone: false };
    if (room.state === ConnectionState.Connected) onMuted();
  });
  const noteBreak = useEffectEvent(() => {
    if (isHost) return;
    wasHeard.current ||= meant.current.microphone;
    meant.current = { ...meant.current, microphone: false };
    me.setMicrophoneEnabled(false).catch(() => {});
  });
  useEffect(() => {
    const onTrackMuted = (...news: Parameters<typeof noteMuted>) => noteMuted(...news);
    const onBreak = () => noteBreak();
    room.on(RoomEvent.TrackMuted, onTrackMuted);
    room.on(RoomEvent.Reconnecting, onBreak);
    room.on(RoomEvent.Disconnected, onBreak);
    return () => {
      room.off(RoomEvent.TrackMuted, onTrackMuted);
      room.off(RoomEvent.Reconnecting, onBreak);
      room.off(RoomEvent.Disconnected, onBreak);
    };
  }, [room]);

  const canShow = isConnected && isOnStage;
  const sending: OwnSending = canShow
    ? {
        microphone: toSwitch("microphone", me.isMicrophoneEnabled),
        camera: toSwitch("camera", me.isCameraEnabled),
        ...("getDisplayMedia" in navigator.mediaDevices && {
          screen: toSwitch("screen", me.isScreenShareEnabled),
        }),
        ...(blur && { blur }),
      }
    : {};

  function toSwitch(what: What, isOn: boolean) {
    return { isOn, isPending: pending === what, toggle: () => change(what, !isOn) };
  }

  return {
    sending,
    /** Accepts the invitation: the chosen tracks are sent as soon as the person is on the stage. */
    mean: (chosen: StageChoice) => {
      meant.current = chosen;
    },
  };
}

/** A device chosen during the session is used at once. */
function useChosenSources(room: Room) {
  const { camera, microphone, speaker } = useChosenDevices();
  useEffect(() => {
    if (camera) room.switchActiveDevice("videoinput", camera).catch(() => {});
  }, [room, camera]);
  useEffect(() => {
    if (microphone) room.switchActiveDevice("audioinput", microphone).catch(() => {});
  }, [room, microphone]);
  useEffect(() => {
    if (speaker) room.switchActiveDevice("audiooutput", speaker).catch(() => {});
  }, [room, speaker]);
}

function explain(error: unknown): MediaFailure {
  const failure = MediaDeviceFailure.getFailure(error);
  if (failure === MediaDeviceFailure.NotFound) return "missing";
  return failure === MediaDeviceFailure.DeviceInUse ? "busy" : "denied";
}
