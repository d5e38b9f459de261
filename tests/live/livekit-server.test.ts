import { afterAll, beforeAll, expect, test } from "vitest";
import { livekitGateway } from "@/lib/live/rooms/gateway.livekit";
import { untouched } from "@/lib/live/rooms/queries";
import { type LiveKit, startLiveKit } from "@/lib/system/run/livekit";
import { findLiveKit } from "@/tests/support/livekit";

const port = 7890;
const hour = 3_600_000;

let server: LiveKit | null = null;

// The first time this may have to build the server.
beforeAll(async () => {
  const binary = findLiveKit();
  if (binary) server = await startLiveKit({ binary, port });
}, 1_200_000);

afterAll(() => server?.child.stop());

function connect(variables: LiveKit["variables"]) {
  const { LIVEKIT_URL = "", LIVEKIT_API_KEY = "", LIVEKIT_API_SECRET = "" } = variables;
  return livekitGateway({ url: LIVEKIT_URL, key: LIVEKIT_API_KEY, secret: LIVEKIT_API_SECRET });
}

/** What LiveKit says to someone who comes with this token. */
async function knock(token: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/rtc/validate?access_token=${token}`);
  return answer.status;
}

test("a real LiveKit opens our room, lets our guest in and nobody else, and closes it", async ({ skip }) => {
  if (!server) return skip("no livekit-server on the PATH; LIVEKIT=required builds it with Go");
  const gateway = connect(server.variables);
  const guest = {
    room: "stilla-morgon",
    identity: "0198",
    name: "Björn",
    role: "viewer" as const,
    handRaisedAt: null,
  };

  await gateway.openRoom(guest.room, hour, untouched);
  const { token, ws_url } = await gateway.admit(guest, hour);
  expect(ws_url).toBe(`ws://127.0.0.1:${port}`);
  expect(await knock(token)).toBe(200);

  const stranger = connect({ ...server.variables, LIVEKIT_API_SECRET: "somebody else's" });
  expect(await knock((await stranger.admit(guest, hour)).token)).toBe(401);
  await gateway.closeRoom(guest.room);
});
