import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import {
  LocalVideoTrack,
  type RemoteTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
  VideoStream,
} from "@livekit/rtc-node";

const [width, height] = [640, 360];
export const framesPerSecond = 15;

/** Where a room is, and the word that lets one in. */
export interface Pass {
  url: string;
  token: string;
}

/** Sends a picture that moves until it leaves. */
export async function enterAsPublisher({ url, token }: Pass): Promise<{ leave(): Promise<void> }> {
  const room = new Room();
  await room.connect(url, token, { autoSubscribe: false, dynacast: false });
  const source = new VideoSource(width, height);
  const track = LocalVideoTrack.createVideoTrack("camera", source);
  const options = new TrackPublishOptions({ source: TrackSource.SOURCE_CAMERA, simulcast: false });
  await room.localParticipant?.publishTrack(track, options);
  const picture = new Uint8Array((width * height * 3) / 2).fill(128);
  let turn = 0;
  const filming = setInterval(() => {
    const row = turn++ % height;
    picture.fill(turn % 256, row * width, (row + 1) * width);
    source.captureFrame(new VideoFrame(picture, width, height, VideoBufferType.I420));
  }, 1000 / framesPerSecond);
  return {
    async leave() {
      clearInterval(filming);
      await leave(room);
    },
  };
}

/** Someone who watches. */
export interface Viewer {
  /** Milliseconds from asking for the pass to the first picture. */
  joinedAfter: number;
  /** Milliseconds of them until the pass was there. */
  passAfter: number;
  /** Pictures since the first. */
  frames(): number;
  leave(): Promise<void>;
}

export async function enterAsViewer(askForPass: () => Promise<Pass>): Promise<Viewer> {
  const asked = performance.now();
  const { url, token } = await askForPass();
  const passAfter = performance.now() - asked;
  const room = new Room();
  let frames = 0;
  const first = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("No picture within a minute.")), 60_000);
    room.on(RoomEvent.TrackSubscribed, async (track: RemoteTrack) => {
      if (track.kind !== TrackKind.KIND_VIDEO) return;
      for await (const _ of new VideoStream(track)) {
        frames += 1;
        clearTimeout(late);
        resolve();
      }
    });
  });
  await room.connect(url, token, { autoSubscribe: true, dynacast: false });
  await first;
  return {
    joinedAfter: performance.now() - asked,
    passAfter,
    frames: () => frames,
    leave: () => leave(room),
  };
}

/** The client was seen to wait for ever for word that it has left. */
async function leave(room: Room): Promise<void> {
  await Promise.race([room.disconnect(), pause(5_000)]);
}
