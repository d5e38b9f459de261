import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "@/lib/platform/env";

/**
 * Adds to every request's `X-Forwarded-For` the address that connected to us, as each proxy before us did.
 * Next only fills the header where it is absent, and so would believe whatever a client wrote there.
 */
export function recordClientAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const hops = [request.headers["x-forwarded-for"], request.socket.remoteAddress];
    request.headers["x-forwarded-for"] = hops.filter(Boolean).join(", ");
  });
}

/** The caller's address: the last hop connected to us, and each trusted proxy vouches for the one before it. */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const hop = hops.at(-1 - env().TRUSTED_PROXIES) ?? hops[0];
  return hop?.replace(/^::ffff:/, "") || "unknown";
}
