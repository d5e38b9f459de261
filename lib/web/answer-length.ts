import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What a handler says instead of Content-Length, which Next takes out of every answer of a handler. */
export const lengthHeader = "x-answer-length";

/** Has this process's server say how long an answer is where a handler knows: not every player of films does without. */
export function sayLengths(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (!request.url?.startsWith("/api/")) return;
    const writeHead = response.writeHead;
    response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
      const length = this.getHeader(lengthHeader);
      if (length !== undefined) {
        this.removeHeader(lengthHeader);
        this.setHeader("content-length", length);
      }
      return writeHead.apply(this, args as Parameters<typeof writeHead>);
    } as typeof writeHead;
  });
}
