import { env } from "@/lib/base/platform/env";
import { log } from "@/lib/base/platform/log";
import type { Step } from "./step";

/**
 * Appends the address that connected to us to every request's `X-Forwarded-For`, as each proxy before us did. Next
 * fills the header only if it is absent, and so would believe whatever a client wrote there.
 */
export function recordClientAddress(): Step {
  let isNoted = false;
  return function recordClientAddress(request, _response, next) {
    const forwarded = request.headers["x-forwarded-for"];
    if (forwarded && !isNoted && env().TRUSTED_PROXIES === 0) {
      isNoted = true;
      log().warn(
        "requests arrive with X-Forwarded-For, and nobody believes it: if they come through a proxy, all people share " +
          "one address and its limits. Set TRUSTED_PROXIES to the number of proxies in front",
      );
    }
    const hops = [forwarded, request.socket.remoteAddress];
    request.headers["x-forwarded-for"] = hops.filter(Boolean).join(", ");
    next();
  };
}

/** Returns the caller's address: the last hop connected to us, and each trusted proxy vouches for the one before it. */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const hop = hops.at(-1 - env().TRUSTED_PROXIES) ?? hops[0];
  return hop?.replace(/^::ffff:/, "") || "unknown";
}
