import { env } from "@/lib/base/platform/env";

/**
 * Returns where the room's page may connect to besides our own origin: LiveKit, by WebSocket and by HTTP, or nothing if
 * it is not configured.
 */
export function roomSources(): string {
  const { LIVEKIT_URL } = env();
  if (!LIVEKIT_URL) return "'self'";
  const { protocol, host } = new URL(LIVEKIT_URL);
  const isSafe = protocol === "wss:" || protocol === "https:";
  // LiveKit Cloud redirects each guest to its nearest server.
  const cloud = /\.livekit\.(cloud|run)$/.exec(host)?.[0];
  const hosts = cloud ? [host, `*${cloud}`] : [host];
  return [
    "'self'",
    ...hosts.flatMap((name) => [
      `${isSafe ? "wss" : "ws"}://${name}`,
      `${isSafe ? "https" : "http"}://${name}`,
    ]),
  ].join(" ");
}
