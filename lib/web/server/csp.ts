import { randomBytes } from "node:crypto";
import { handNonce, readPolicies } from "../next-internals/headers";
import { roomSources } from "../room-sources";
import { roomsOwn } from "../security-headers";
import { onHead } from "./intercept";
import type { Step } from "./step";

/**
 * Adds to the policy of each page which inline scripts are its own: of a prerendered page those that were noted by hash
 * when it was made, and of a page that is rendered for this request those with its nonce. The room's page is told where
 * LiveKit is.
 */
export const setContentSecurityPolicy: Step = (request, response, next) => {
  const nonce = `script-src 'nonce-${randomBytes(16).toString("base64")}'`;
  handNonce(request.headers, nonce);
  onHead(response, () => {
    const { policy, ofPage } = readPolicies(response);
    const type = response.getHeader("content-type");
    // Without a type it says that nothing has changed, and a browser renews by it the policy of the page that it kept.
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
