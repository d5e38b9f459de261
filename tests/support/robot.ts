import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  type RemoteTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
} from "@livekit/rtc-node";
import type { RoomToken } from "@/lib/live/rooms/schema";

/** A participant with a client of their own, restricted only by the token. */
export interface Robot {
  room: Room;
  /** The data received, by topic. */
  heard: { topic: string; body: unknown; from: string | undefined }[];
  /** The number of audio frames with sound received from others. */
  sound(): number;
  /** When the room disconnected this person, or null. */
  outAt(): number | null;
  /** Speaks until it leaves. */
  speak(): Promise<void>;
  leave(): Promise<void>;
}

export async function enterAsRobot({ ws_url, token }: Pick<RoomToken, "ws_url" | "token">): Promise<Robot> {
  const room = new Room();
  const heard: Robot["heard"] = [];
  let sound = 0;
  let outAt: number | null = null;
  let speaking: NodeJS.Timeout | null = null;

  room.on(RoomEvent.DataReceived, (data, from, _kind, topic) => {
    heard.push({
      topic: String(topic),
      body: JSON.parse(new TextDecoder().decode(data)),
      from: from?.identity,
    });
  });
  room.on(RoomEvent.Disconnected, () => {
    outAt ??= Date.now();
    if (speaking) clearInterval(speaking);
  });
  room.on(RoomEvent.TrackSubscribed, async (track: RemoteTrack) => {
    if (track.kind !== TrackKind.KIND_AUDIO) return;
    for await (const _ of new AudioStream(track)) sound += 1;
  });
  await room.connect(String(ws_url), String(token), { autoSubscribe: true, dynacast: false });

  return {
    room,
    heard,
    sound: () => sound,
    outAt: () => outAt,
    async speak() {
      const source = new AudioSource(48_000, 1);
      const track = LocalAudioTrack.createAudioTrack("voice", source);
      const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
      await room.localParticipant?.publishTrack(track, options);
      const samples = Int16Array.from({ length: 480 }, (_, n) => 8000 * Math.sin(n / 8));
      speaking = setInterval(() => source.captureFrame(new AudioFrame(samples, 48_000, 1, 480)), 10);
    },
    async leave() {
      if (speaking) clearInterval(speaking);
      await room.disconnect();
    },
  };
}
