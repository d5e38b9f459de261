"use client";

import { type TrackReference, VideoTrack } from "@livekit/components-react";
import { Track } from "livekit-client";
import { classNames } from "@/components/ui/class-names";

/**
 * A received picture; the person's own is mirrored, as they are used to seeing themselves, and a screen is shown whole.
 */
export function TrackVideo({ trackRef }: { trackRef: TrackReference }) {
  const { participant, source } = trackRef;
  const isScreen = source === Track.Source.ScreenShare;
  return (
    <VideoTrack
      className={classNames(
        "size-full",
        isScreen ? "object-contain" : "object-cover",
        participant.isLocal && !isScreen && "-scale-x-100",
      )}
      trackRef={trackRef}
    />
  );
}
