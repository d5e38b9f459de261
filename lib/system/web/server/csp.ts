import { randomBytes } from "node:crypto";
import { handNonce, readPolicies } from "../next-internals/headers";
import { roomSources } from "../room-sources";
import { roomsOwn } from "../security-headers";
import { onHead } from "./intercept";
import type { Step } from "./step";

/**
 * Adds a page's own inline scripts to its policy: for a prerendered page those hashed when it was rendered, and for a
 * page rendered for this request those with its nonce. The room's page may also connect to LiveKit.
 */
export const setContentSecurityPolicy: Step = (request, response, next) => {
  const nonce = `script-src 'nonce-${randomBytes(16).toString("base64")}'`;
  handNonce(request.headers, nonce);
  onHead(response, () => {
    const { policy, ofPage } = readPolicies(response);
    const type = response.getHeader("content-type");
    // A response without a type is a 304, with which the browser updates the policy of the page that it has cached.
    const isPage = type === undefined ? ofPage !== undefined : String(type).startsWith("text/html");
    if (policy)
      response.setHeader("content-security-policy", isPage ? withSources(policy, ofPage ?? nonce) : policy);
  });
  next();
};

function withSources(policy: string, more: string): string {
  const whole = policy.replace("script-src 'self'", () => more.replace("script-src", "script-src 'self'"));
  return whole.includes(roomsOwn)
    ? whole.replace("connect-src 'self'", `connect-src ${roomSources()}`)
    : whole;
}
