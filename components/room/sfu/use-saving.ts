"use client";

import { type Room, Track, VideoQuality } from "livekit-client";
import { useEffect } from "react";
import type { Saving } from "../stage/use-viewing";

/** Receives no more than is wanted. Runs with every change, so that later arrivals are covered too. */
export function useSaving(room: Room, saving: Saving): void {
  useEffect(() => {
    for (const participant of room.remoteParticipants.values()) {
      for (const publication of participant.videoTrackPublications.values()) {
        const isWanted = saving !== "audio";
        if (publication.isDesired !== isWanted) publication.setSubscribed(isWanted);
        if (!isWanted || !publication.isSubscribed) continue;
        // Text on a shared screen must stay readable.
        const small =
          publication.source === Track.Source.ScreenShare ? VideoQuality.MEDIUM : VideoQuality.LOW;
        publication.setVideoQuality(saving === "saver" ? small : VideoQuality.HIGH);
      }
    }
  });
}
