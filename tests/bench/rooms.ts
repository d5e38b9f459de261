import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { AccessToken, RoomServiceClient } from "livekit-server-sdk";
import { type LiveKit, startLiveKit } from "@/lib/system/run/livekit";
import { freePort, startApp, type TestApp } from "@/tests/support/app";
import { findLiveKit } from "@/tests/support/livekit";
import { type Audience, gatherAudience } from "./audience";
import { cpuMilliseconds } from "./cpu";
import { enterAsPublisher, enterAsViewer, framesPerSecond, type Pass, type Viewer } from "./robots";
import type { Sides } from "./sides";
import { heading, median, row } from "./table";

/** So many come at the same moment, as at a seminar's start. */
const groupSize = 5;
const sizes = [5, 10, 20, 40, 80];
/** Below this share of the pictures sent, a room of that size is more than the machine carries. */
const leastShare = 0.9;

interface Stay {
  joins: number[];
  passes: number[];
  /** Milliseconds of LiveKit's processor time for each viewer and second. */
  cpuPerViewer: number;
  /** Of the pictures that were sent, how many arrived. */
  share: number;
}

interface Door {
  livekit: LiveKit;
  publisherPass(): Promise<Pass>;
  viewerPass(n: number): Promise<Pass>;
}

/** One publisher and a growing number of viewers in Aveli's room, and in one of LiveKit alone with ready-made tokens. */
export async function compareRooms({ rounds, seconds }: Sides): Promise<void> {
  const binary = findLiveKit();
  if (!binary) {
    console.log("\nroom: left out, no livekit-server on the PATH; LIVEKIT=required builds it with Go");
    return;
  }
  const port = await freePort();
  const livekit = await startLiveKit({ binary, port: 17_920, appUrl: `http://localhost:${port}` });
  const bareLiveKit = await startLiveKit({ binary, port: 17_930 });
  if (!livekit || !bareLiveKit) return;
  const app = await startApp({ ...livekit.variables, PORT: String(port) });
  try {
    const audience = await gatherAudience(app.databaseUrl, Math.max(...sizes));
    const ours = oursDoor(app, livekit, audience);
    const bare = await bareDoor(bareLiveKit);
    heading("\nroom: one publisher, N viewers, five coming at once", "ours", "bare");
    for (const size of sizes) {
      const [mine, theirs]: [Stay[], Stay[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        const inTurn = round % 2 === 0 ? [ours, bare] : [bare, ours];
        for (const door of inTurn) (door === ours ? mine : theirs).push(await stay(door, size, seconds));
      }
      report(size, mine, theirs);
      if (median(theirs.map(({ share }) => share)) < leastShare) {
        console.log(`  ${size} viewers and the robots that play them are more than this machine carries`);
        break;
      }
    }
  } finally {
    await app.stop();
    await Promise.all([livekit.child.stop(), bareLiveKit.child.stop()]);
  }
}

function report(size: number, mine: Stay[], theirs: Stay[]) {
  const all = (stays: Stay[], of: "joins" | "passes") => stays.flatMap((each) => each[of]);
  const middle = (stays: Stay[], of: "cpuPerViewer" | "share") => median(stays.map((each) => each[of]));
  const joined = median(all(mine, "joins"));
  const asked = median(all(mine, "passes"));
  row(
    `${size}: pass asked to first picture, ms, median`,
    joined,
    median(all(theirs, "joins")),
    `   our part ${((100 * asked) / joined).toFixed(1)} %`,
  );
  row(`${size}: the same, 99th percentile`, p99(all(mine, "joins")), p99(all(theirs, "joins")));
  row(
    `${size}: LiveKit's CPU ms per viewer and second`,
    middle(mine, "cpuPerViewer"),
    middle(theirs, "cpuPerViewer"),
  );
  row(`${size}: % of pictures that arrived`, 100 * middle(mine, "share"), 100 * middle(theirs, "share"));
}

async function stay(door: Door, size: number, seconds: number): Promise<Stay> {
  const publisher = await enterAsPublisher(await door.publisherPass());
  const viewers: Viewer[] = [];
  try {
    while (viewers.length < size) {
      const group = Array.from({ length: Math.min(groupSize, size - viewers.length) }, (_, n) => {
        const seat = viewers.length + n;
        return enterAsViewer(() => door.viewerPass(seat));
      });
      viewers.push(...(await Promise.all(group)));
    }
    const pid = Number(door.livekit.child.pid);
    const [cpuBefore, began] = [await cpuMilliseconds(pid), performance.now()];
    const before = viewers.map((viewer) => viewer.frames());
    await pause(seconds * 1000);
    const lasted = (performance.now() - began) / 1000;
    const cpu = (await cpuMilliseconds(pid)) - cpuBefore;
    const arrived = viewers.reduce((sum, viewer, n) => sum + viewer.frames() - Number(before[n]), 0);
    return {
      joins: viewers.map(({ joinedAfter }) => joinedAfter),
      passes: viewers.map(({ passAfter }) => passAfter),
      cpuPerViewer: cpu / size / lasted,
      share: arrived / (size * framesPerSecond * lasted),
    };
  } finally {
    await Promise.all([publisher, ...viewers].map((robot) => robot.leave()));
  }
}

function oursDoor(app: TestApp, livekit: LiveKit, { seminarId, hostId, tokens, room }: Audience): Door {
  const url = String(livekit.variables.LIVEKIT_URL);
  const viewerPass = async (n: number): Promise<Pass> => {
    const answer = await fetch(`${app.url}/api/sfu/token`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${tokens[n]}` },
      body: JSON.stringify({ seminar_id: seminarId }),
    });
    const { token } = await answer.json();
    if (!answer.ok) throw new Error(`The door answered ${answer.status}.`);
    return { url, token };
  };
  return {
    livekit,
    viewerPass,
    async publisherPass() {
      // Whoever comes first has the room made.
      await viewerPass(0);
      return { url, token: await bareToken(room, hostId, true) };
    },
  };
}

async function bareDoor(livekit: LiveKit): Promise<Door> {
  const url = String(livekit.variables.LIVEKIT_URL);
  const room = "bare-audience";
  await new RoomServiceClient(url.replace("ws", "http"), "devkey", "secret").createRoom({
    name: room,
    emptyTimeout: 3600,
    departureTimeout: 3600,
  });
  return {
    livekit,
    publisherPass: async () => ({ url, token: await bareToken(room, "publisher", true) }),
    viewerPass: async (n) => ({ url, token: await bareToken(room, `viewer-${n}`, false) }),
  };
}

function bareToken(room: string, identity: string, canPublish: boolean): Promise<string> {
  const token = new AccessToken("devkey", "secret", { identity });
  token.addGrant({ roomJoin: true, room, canPublish, canSubscribe: true });
  return token.toJwt();
}

function p99(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN;
}
