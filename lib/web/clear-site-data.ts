import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Not `storage`: with it would go the app that was installed and its leave to send notices. */
export const siteData = '"cache", "cookies"';

/** Has each answer of this process's server that ends a browser's session clear what the browser kept of it. */
export function clearSiteData(): void {
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { request: IncomingMessage; response: ServerResponse };
    const writeHead = response.writeHead;
    response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
      if (endsSession([this.getHeader("set-cookie") ?? []].flat().map(String)))
        this.setHeader("clear-site-data", siteData);
      return writeHead.apply(this, args as Parameters<typeof writeHead>);
    } as typeof writeHead;
  });
}

/** Not where the same answer lets someone in again, by a session or a seat, whose cookie would go with the rest. */
export function endsSession(cookies: readonly string[]): boolean {
  const isTaken = (cookie: string) => /^(?:__Host-)?next-auth\.session-token=(?:;|$)/.test(cookie);
  const isGiven = (cookie: string) =>
    /^(?:__Host-)?(?:next-auth\.session-token|aveli[-_]seat)=[^;]/.test(cookie);
  return cookies.some(isTaken) && !cookies.some(isGiven);
}
