"use client";

import { ConnectionState, type Room, RoomEvent } from "livekit-client";
import { useEffect, useState } from "react";

/** The events after which a room looks or sounds different. */
const changes = [
  RoomEvent.ConnectionStateChanged,
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantPermissionsChanged,
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.ParticipantNameChanged,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
  RoomEvent.ActiveSpeakersChanged,
  RoomEvent.ConnectionQualityChanged,
  RoomEvent.AudioPlaybackStatusChanged,
] as const;

/** Re-renders when the room changes, at most once per frame: forty people may arrive within the same second. */
export function useRoomChanges(room: Room): void {
  const [, setVersion] = useState(0);

  useEffect(() => {
    let frame = 0;
    const note = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        setVersion((version) => version + 1);
      });
    };
    for (const change of changes) room.on(change, note);
    note();
    return () => {
      cancelAnimationFrame(frame);
      for (const change of changes) room.off(change, note);
    };
  }, [room]);
}

/** Counts how often the person has entered the room, in any way, because what was missed meanwhile must be reloaded. */
export function useArrivals(room: Room): number {
  const [arrivals, setArrivals] = useState(0);

  useEffect(() => {
    const note = (state: ConnectionState) => {
      if (state === ConnectionState.Connected) setArrivals((earlier) => earlier + 1);
    };
    room.on(RoomEvent.ConnectionStateChanged, note);
    return () => {
      room.off(RoomEvent.ConnectionStateChanged, note);
    };
  }, [room]);

  return arrivals;
}
