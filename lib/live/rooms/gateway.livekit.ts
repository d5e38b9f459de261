import {
  AccessToken,
  DataPacket_Kind,
  RoomServiceClient,
  ServerError,
  TokenVerifier,
  TrackSource,
  TrackType,
  type VideoGrant,
  WebhookReceiver,
} from "livekit-server-sdk";
import { Unavailable } from "@/lib/base/platform/errors";
import { BadRoomSignature } from "./errors";
import { signsOf } from "./rules";
import type { Guest, ParticipantPermissions, RoomNews, RoomRole, RoomState } from "./schema";

interface Access {
  /** The address for browsers. */
  url: string;
  /** The address for our own calls, if different. */
  apiUrl?: string | undefined;
  key: string;
  secret: string;
}

/** The same for everyone: they may see and hear, and send data only through us. */
const inTheRoom = { canSubscribe: true, canPublishData: false };

const onStage = [
  TrackSource.CAMERA,
  TrackSource.MICROPHONE,
  TrackSource.SCREEN_SHARE,
  TrackSource.SCREEN_SHARE_AUDIO,
];

const grants: Record<RoomRole, Pick<VideoGrant, "canPublish" | "canPublishSources">> = {
  host: { canPublish: true, canPublishSources: onStage },
  speaker: { canPublish: true, canPublishSources: onStage },
  viewer: { canPublish: false, canPublishSources: [] },
};

export function livekitGateway({ url, apiUrl = url, key, secret }: Access) {
  const rooms = new RoomServiceClient(apiUrl, key, secret, { requestTimeout: 5 });
  const verifier = new TokenVerifier(key, secret);
  const receiver = new WebhookReceiver(key, secret);

  const inSeconds = (milliseconds: number) => Math.ceil(milliseconds / 1000);

  async function showState(room: string, state: RoomState) {
    await reach(rooms.updateRoomMetadata(room, JSON.stringify(state)));
  }

  return {
    mode: "live" as const,
    showState,

    async openRoom(room: string, emptyTimeout: number, state: RoomState) {
      const metadata = JSON.stringify(state);
      const [found] = (await reach(rooms.listRooms([room]))) ?? [];
      if (found && found.metadata === metadata) return;
      // A room that LiveKit created by itself, for a participant's token, has no metadata.
      if (found) return showState(room, state);
      const seconds = inSeconds(emptyTimeout);
      await reach(
        rooms.createRoom({ name: room, emptyTimeout: seconds, departureTimeout: seconds, metadata }),
      );
    },

    async admit({ room, identity, name, ...permissions }: Guest, lifetime: number) {
      const attributes = signsOf(permissions);
      const token = new AccessToken(key, secret, { identity, name, attributes, ttl: inSeconds(lifetime) });
      token.addGrant({ room, roomJoin: true, ...inTheRoom, ...grants[permissions.role] });
      return { ws_url: url.replace(/^http/, "ws"), token: await token.toJwt() };
    },

    async readToken(token: string) {
      const claims = await verifier.verify(token).catch(() => null);
      const room = claims?.video?.room;
      return claims?.sub && room ? { room, identity: claims.sub } : null;
    },

    async place(room: string, identity: string, permissions: ParticipantPermissions) {
      const permission = { ...inTheRoom, ...grants[permissions.role] };
      await reach(rooms.updateParticipant(room, identity, { permission, attributes: signsOf(permissions) }));
    },

    async mute(room: string, identity: string) {
      const found = await reach(rooms.getParticipant(room, identity));
      const audible = found?.tracks.filter(({ type, muted }) => type === TrackType.AUDIO && !muted) ?? [];
      await Promise.all(audible.map(({ sid }) => reach(rooms.mutePublishedTrack(room, identity, sid, true))));
    },

    async remove(room: string, identity: string) {
      // Their token stays valid for some minutes. LiveKit's cloud refuses it from now on; a self-hosted server does
      // not.
      const revokeTokenTs = BigInt(inSeconds(Date.now()));
      await reach(rooms.removeParticipant(room, identity, { revokeTokenTs }));
    },

    async tell(room: string, { topic, body }: RoomNews) {
      const data = new TextEncoder().encode(JSON.stringify(body));
      await reach(rooms.sendData(room, data, DataPacket_Kind.RELIABLE, { topic }));
    },

    async findPeople(room: string) {
      const [found] = (await reach(rooms.listRooms([room]))) ?? [];
      if (!found) return null;
      const people = (await reach(rooms.listParticipants(room))) ?? [];
      return people.map(({ identity, joinedAt, permission, attributes }) => ({
        identity,
        joinedAt: new Date(Number(joinedAt) * 1000),
        canPublish: permission?.canPublish ?? false,
        role: attributes.role ?? "",
        hand: attributes.hand ?? "",
      }));
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

/** Returns undefined if the room or person is not there; any other error means that LiveKit cannot be reached. */
async function reach<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ServerError && error.code === "not_found") return undefined;
    throw new Unavailable(5, { cause: error });
  }
}
