import { env } from "@/lib/platform/env";

/** Where the room's page may connect to beside ourselves: LiveKit, by socket and by request, and nobody where there is none. */
export function roomSources(): string {
  const { LIVEKIT_URL } = env();
  if (!LIVEKIT_URL) return "'self'";
  const { protocol, host } = new URL(LIVEKIT_URL);
  const isSafe = protocol === "wss:" || protocol === "https:";
  // LiveKit's own cloud sends each guest on to whichever of its servers is nearest.
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
