import { accessSync, constants } from "node:fs";
import { connect } from "node:net";
import { delimiter, join } from "node:path";
import { environmentWith } from "@/lib/base/platform/env";
import { type Child, startChild } from "./child";

export interface LiveKit {
  child: Child;
  variables: Record<string, string>;
}

interface Options {
  binary?: string | null;
  port?: number;
  /** The app that is told who comes and goes. */
  appUrl?: string;
}

/** Starts LiveKit's server in its development mode if its binary is on the PATH or configured; else returns null. */
export async function startLiveKit({
  binary = findOnPath("livekit-server"),
  port = 7880,
  appUrl,
}: Options = {}): Promise<LiveKit | null> {
  if (!binary) return null;
  const webhook = appUrl && { api_key: "devkey", urls: [`${appUrl}/api/sfu/webhooks/livekit`] };
  const rtc = { tcp_port: port + 1, udp_port: port + 2 };
  // Only the app creates rooms, because a token outlives the seminar that it was issued for.
  const config = JSON.stringify({ port, rtc, room: { auto_create: false }, webhook });
  const args = ["--dev", "--bind", "127.0.0.1", "--node-ip", "127.0.0.1", "--config-body", config];
  const child = startChild(binary, args, { stdio: "ignore" });
  await untilItListens(child, port);
  return {
    child,
    // The key pair of --dev.
    variables: {
      LIVEKIT_URL: `ws://127.0.0.1:${port}`,
      LIVEKIT_API_KEY: "devkey",
      LIVEKIT_API_SECRET: "secret",
    },
  };
}

function findOnPath(name: string): string | null {
  for (const dir of environmentWith({}).PATH?.split(delimiter) ?? []) {
    try {
      accessSync(join(dir, name), constants.X_OK);
      return join(dir, name);
    } catch {
      // Not in this directory.
    }
  }
  return null;
}

async function untilItListens(child: Child, port: number) {
  let isGone = false;
  const noteEnd = () => {
    isGone = true;
  };
  child.exited.then(noteEnd, noteEnd);
  for (let attempt = 0; attempt < 100 && !isGone; attempt++) {
    if (await listens(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`livekit-server did not start; is its port ${port} taken?`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
