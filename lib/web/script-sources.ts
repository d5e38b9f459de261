import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { roomSources } from "./room-sources";
import { roomsOwn } from "./security-headers";

const policyHeader = "content-security-policy";

/**
 * Adds to the policy of each page which inline scripts are its own: those that page-cache.js has named of a prerendered
 * page, and of a page that is rendered for this request those with its nonce. Next takes the nonce from the request. The room's page is
 * told where LiveKit is.
 */
export function nameScriptSources(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const nonce = `script-src 'nonce-${randomBytes(16).toString("base64")}'`;
    request.headers[policyHeader] = nonce;

    const writeHead = response.writeHead;
    response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
      const [policy, hashes] = [this.getHeader(policyHeader)].flat();
      const type = this.getHeader("content-type");
      // Without a type it says that nothing has changed, and a browser renews by it the policy of the page that it kept.
      const isPage = type === undefined ? hashes !== undefined : String(type).startsWith("text/html");
      if (policy) this.setHeader(policyHeader, isPage ? withSources(policy, hashes ?? nonce) : policy);
      return writeHead.apply(this, args as Parameters<typeof writeHead>);
    } as typeof writeHead;
  });
}

function withSources(policy: string | number, more: string | number): string {
  const whole = String(policy).replace("script-src 'self'", () =>
    String(more).replace("script-src", "script-src 'self'"),
  );
  return whole.includes(roomsOwn)
    ? whole.replace("connect-src 'self'", `connect-src ${roomSources()}`)
    : whole;
}
