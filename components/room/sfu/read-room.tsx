import type { TrackReference } from "@livekit/components-react";
import { ConnectionQuality, type Participant, type Room, Track, type TrackPublication } from "livekit-client";
import type { Quality, RoomPerson } from "../room-model";
import type { StagePicture } from "../stage/arrange";
import { TrackVideo } from "./track-video";

/** What the labels under pictures are made from. */
interface Naming {
  you: string;
  screenOf: (name: string) => string;
}

/** Lists everyone who is here, the person themselves first. */
export function readPeople(room: Room, hostId: string): RoomPerson[] {
  return everyone(room).map((participant) => ({
    id: participant.identity,
    name: participant.name || participant.identity,
    isYou: participant.isLocal,
    isHost: isHost(participant, hostId),
    isOnStage: participant.permissions?.canPublish ?? false,
    isHere: true,
    isHeard: participant.isMicrophoneEnabled,
    handRaisedAt: participant.attributes["hand"] || null,
  }));
}

/**
 * Returns the pictures to show: the host and everyone else who is seen or heard, both people of a booked session in any
 * case, and shared screens.
 */
export function readPictures(
  room: Room,
  {
    hostId,
    isForTwo,
    isSoundOnly,
    naming,
  }: { hostId: string; isForTwo: boolean; isSoundOnly: boolean; naming: Naming },
): StagePicture[] {
  return everyone(room).flatMap((participant) => {
    const camera = participant.getTrackPublication(Track.Source.Camera);
    const screen = participant.getTrackPublication(Track.Source.ScreenShare);
    const own = participant.isLocal;
    const name = own ? naming.you : participant.name || participant.identity;
    const common = {
      personId: participant.identity,
      isOwn: own,
      isHost: isHost(participant, hostId),
      isWeak: participant.connectionQuality === ConnectionQuality.Lost || isPoor(participant),
    };
    const draw = (source: Track.Source, publication?: TrackPublication) => {
      if (!publication?.track || publication.isMuted || (isSoundOnly && !own)) return null;
      const trackRef: TrackReference = { participant, publication, source };
      return () => <TrackVideo trackRef={trackRef} />;
    };
    const isOnStage = isForTwo || common.isHost || participant.trackPublications.size > 0;
    return [
      isOnStage && {
        ...common,
        id: `${participant.identity} camera`,
        name,
        isScreen: false,
        isSpeaking: participant.isSpeaking,
        isMuted: !participant.isMicrophoneEnabled,
        draw: draw(Track.Source.Camera, camera),
      },
      screen && {
        ...common,
        id: `${participant.identity} screen`,
        name: naming.screenOf(name),
        isScreen: true,
        isSpeaking: false,
        isMuted: false,
        draw: draw(Track.Source.ScreenShare, screen),
      },
    ].filter((picture) => picture !== undefined && picture !== false);
  });
}

export function readQuality(room: Room): Quality | null {
  switch (room.localParticipant.connectionQuality) {
    case ConnectionQuality.Excellent:
      return "good";
    case ConnectionQuality.Good:
      return "fair";
    case ConnectionQuality.Poor:
      return "weak";
    case ConnectionQuality.Lost:
      return "lost";
    default:
      return null;
  }
}

function everyone(room: Room): Participant[] {
  return [room.localParticipant, ...room.remoteParticipants.values()].filter(
    // An agent that transcribes is in the room, but is no person.
    ({ identity, isAgent }) => identity && !isAgent,
  );
}

function isHost(participant: Participant, hostId: string): boolean {
  return participant.identity === hostId || participant.attributes["role"] === "host";
}

function isPoor({ connectionQuality }: Participant): boolean {
  return connectionQuality === ConnectionQuality.Poor;
}
