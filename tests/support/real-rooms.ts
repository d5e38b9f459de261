import { createServer, type Server } from "node:http";
import { NextRequest } from "next/server";
import { directUrl } from "@/lib/base/platform/env";
import { livekitGateway } from "@/lib/live/rooms/gateway.livekit";
import { startListener } from "@/lib/system/run/listener";
import { type LiveKit, startLiveKit } from "@/lib/system/run/livekit";
import { startWorker, type Worker } from "@/lib/system/run/worker";
import type { Handler } from "@/lib/system/web/endpoint";
import { findLiveKit } from "./livekit";

export interface RealRooms {
  url: string;
  gateway: ReturnType<typeof livekitGateway>;
  /** Kills LiveKit without warning. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts LiveKit's server, which sends its events to this process, and a worker; null if there is no such server. */
export async function startRealRooms(port: number, receive: Handler): Promise<RealRooms | null> {
  const binary = findLiveKit();
  if (!binary) return null;
  const appPort = port + 5;
  const app = await listen(appPort, receive);
  const worker: Worker = startWorker();
  const listener = startListener(directUrl(), worker.channels);
  let livekit: LiveKit | null = null;
  const start = async () => {
    livekit = await startLiveKit({ binary, port, appUrl: `http://127.0.0.1:${appPort}` });
  };
  await start();
  const url = `ws://127.0.0.1:${port}`;
  return {
    url,
    gateway: livekitGateway({ url, key: "devkey", secret: "secret" }),
    start,
    async kill() {
      process.kill(Number(livekit?.child.pid), "SIGKILL");
      await livekit?.child.exited;
    },
    async stop() {
      await livekit?.child.stop();
      await Promise.all([worker.stop(), listener.stop()]);
      app.close();
    },
  };
}

/** Passes LiveKit's requests to the app's own handler. */
function listen(port: number, receive: Handler): Promise<Server> {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as const);
    const request = new NextRequest(`http://127.0.0.1:${port}${incoming.url}`, {
      method: "POST",
      headers: Object.fromEntries(headers),
      body: Buffer.concat(chunks),
    });
    const answer = await receive(request, { params: Promise.resolve({}) });
    outgoing.writeHead(answer.status).end(await answer.text());
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}
