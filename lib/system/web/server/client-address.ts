import { env } from "@/lib/base/platform/env";
import type { Step } from "./step";

/**
 * Appends the address that connected to us to every request's `X-Forwarded-For`, as each proxy before us did. Next
 * fills the header only if it is absent, and so would believe whatever a client wrote there.
 */
export const recordClientAddress: Step = (request, _response, next) => {
  const hops = [request.headers["x-forwarded-for"], request.socket.remoteAddress];
  request.headers["x-forwarded-for"] = hops.filter(Boolean).join(", ");
  next();
};

/** Returns the caller's address: the last hop connected to us, and each trusted proxy vouches for the one before it. */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const hop = hops.at(-1 - env().TRUSTED_PROXIES) ?? hops[0];
  return hop?.replace(/^::ffff:/, "") || "unknown";
}
