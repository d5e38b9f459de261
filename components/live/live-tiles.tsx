"use client";

import {
  isTrackReference,
  type TrackReferenceOrPlaceholder,
  useTracks,
  VideoTrack,
} from "@livekit/components-react";
import { Track } from "livekit-client";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import { Tile } from "./room-frame";

/** Who is on stage: a shared screen or else the host large, everyone else who is seen or heard small. */
export function useStage(hostId: string) {
  const tracks = useTracks(
    [
      { source: Track.Source.Camera, withPlaceholder: true },
      { source: Track.Source.ScreenShare, withPlaceholder: false },
    ],
    { onlySubscribed: false },
  );
  const isHost = ({ participant }: TrackReferenceOrPlaceholder) => participant.identity === hostId;
  const screen = tracks.find(({ source }) => source === Track.Source.ScreenShare);
  const large = screen ?? tracks.find(isHost);
  const small = tracks.filter(
    (track) => track !== large && (isHost(track) || track.participant.trackPublications.size > 0),
  );
  return { large, small };
}

export function TrackTile({
  track,
  isSmall = false,
}: {
  track: TrackReferenceOrPlaceholder;
  isSmall?: boolean;
}) {
  const t = useTranslations("live");
  const { participant, source } = track;
  const name = participant.isLocal ? t("own_picture") : participant.name || participant.identity;
  const isSeen = isTrackReference(track) && !track.publication.isMuted;
  const isScreen = source === Track.Source.ScreenShare;
  return (
    <Tile isSmall={isSmall} label={name}>
      {isSeen ? (
        <VideoTrack
          className={classNames(
            "size-full",
            isScreen ? "object-contain" : "object-cover",
            participant.isLocal && !isScreen && "-scale-x-100",
          )}
          trackRef={track}
        />
      ) : (
        <div className="grid size-full place-content-center justify-items-center gap-3 text-ink-soft">
          <Avatar name={participant.name || name} seed={participant.identity} size={isSmall ? "md" : "lg"} />
          {!isSmall && <p>{t("camera_off", { name })}</p>}
        </div>
      )}
    </Tile>
  );
}
