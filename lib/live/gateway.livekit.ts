import {
  AccessToken,
  RoomServiceClient,
  ServerError,
  TrackSource,
  TrackType,
  type VideoGrant,
  WebhookReceiver,
} from "livekit-server-sdk";
import { Unavailable } from "@/lib/platform/errors";
import { BadRoomSignature } from "./errors";
import type { Guest, RoomRole, StageAction } from "./schema";

interface Access {
  /** Where browsers go. */
  url: string;
  /** Where we go ourselves, if elsewhere. */
  apiUrl?: string | undefined;
  key: string;
  secret: string;
}

const onStage = [TrackSource.CAMERA, TrackSource.MICROPHONE];

const grants: Record<RoomRole, VideoGrant> = {
  host: { canPublish: true, roomAdmin: true },
  speaker: { canPublish: true, canPublishSources: onStage },
  viewer: { canPublish: false },
};

export function livekitGateway({ url, apiUrl = url, key, secret }: Access) {
  const rooms = new RoomServiceClient(apiUrl, key, secret, { requestTimeout: 5 });
  const receiver = new WebhookReceiver(key, secret);

  const inSeconds = (milliseconds: number) => Math.ceil(milliseconds / 1000);

  return {
    mode: "live" as const,

    async openRoom(room: string, emptyTimeout: number) {
      const seconds = inSeconds(emptyTimeout);
      await reach(rooms.createRoom({ name: room, emptyTimeout: seconds, departureTimeout: seconds }));
    },

    async admit({ room, identity, name, role }: Guest, lifetime: number) {
      const token = new AccessToken(key, secret, { identity, name, ttl: inSeconds(lifetime) });
      token.addGrant({ room, roomJoin: true, canSubscribe: true, canPublishData: true, ...grants[role] });
      return { ws_url: url.replace(/^http/, "ws"), token: await token.toJwt() };
    },

    async moderate(room: string, identity: string, action: StageAction) {
      await reach(actions[action](rooms, room, identity));
    },

    async closeRoom(room: string) {
      await reach(rooms.deleteRoom(room));
    },

    async readNotice(body: string, authorization: string | null) {
      try {
        const { id, event } = await receiver.receive(body, authorization ?? "");
        return { id, type: event };
      } catch {
        throw new BadRoomSignature();
      }
    },
  };
}

type Action = (rooms: RoomServiceClient, room: string, identity: string) => Promise<unknown>;

const actions: Record<StageAction, Action> = {
  promote: (rooms, room, identity) =>
    rooms.updateParticipant(room, identity, { permission: permission(onStage) }),
  demote: (rooms, room, identity) => rooms.updateParticipant(room, identity, { permission: permission([]) }),
  // A token is good for ten minutes: without the time, whoever was removed could come back with theirs.
  remove: (rooms, room, identity) =>
    rooms.removeParticipant(room, identity, { revokeTokenTs: BigInt(Math.floor(Date.now() / 1000)) }),
  async mute(rooms, room, identity) {
    const { tracks } = await rooms.getParticipant(room, identity);
    const audible = tracks.filter(({ type, muted }) => type === TrackType.AUDIO && !muted);
    await Promise.all(audible.map(({ sid }) => rooms.mutePublishedTrack(room, identity, sid, true)));
  },
};

function permission(canPublishSources: TrackSource[]) {
  const canPublish = canPublishSources.length > 0;
  return { canPublish, canPublishSources, canSubscribe: true, canPublishData: true };
}

/** Someone or something that is not there needs nothing done; everything else means that LiveKit cannot be reached. */
async function reach(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ServerError && error.code === "not_found") return;
    throw new Unavailable(5, { cause: error });
  }
}
