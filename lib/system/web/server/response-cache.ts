import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { isKnown } from "../etag";
import { isJustRendered, isPrerendered, varyingHeaders } from "../next-internals/headers";
import { isCurrent } from "./changed-pages";
import { onBody, onHead } from "./intercept";
import type { Step } from "./step";

/** How stale a page may be, in milliseconds, that changes by time alone. */
const maxAge = 1000;
const maxEntries = 200;

interface Entry {
  headers: OutgoingHttpHeaders;
  body: Buffer;
  askedAt: number;
  freshUntil: number;
}

/** Serves prerendered pages from memory, each for a second before it asks Next again. */
export function cacheResponses(): Step {
  const entries = new Map<string, Entry>();
  return function cacheResponse(request, response, next) {
    const key = keyOf(request);
    if (!key) return next();
    const path = pathOf(request);
    const entry = entries.get(key);
    const now = Date.now();
    const isFresh = entry && now < entry.freshUntil && isCurrent(path, entry.askedAt);
    if (isFresh) return send(entry, request, response);
    // This request renews the entry; concurrent ones need not wait.
    if (entry) entry.freshUntil = now + maxAge;
    onHead(response, () => {
      if (response.statusCode === 304) return;
      if (!isForEveryone(response)) entries.delete(key);
      else if (!isJustRendered(response)) onBody(response, keep);
    });
    const keep = (body: Buffer) => {
      if (!isCurrent(path, now)) return;
      entries.delete(key);
      const [oldest] = entries.keys();
      if (entries.size >= maxEntries && oldest !== undefined) entries.delete(oldest);
      const headers = { ...response.getHeaders() };
      entries.set(key, { headers, body, askedAt: now, freshUntil: Date.now() + maxAge });
    };
    next();
  };
}

/** Returns null for a request whose response is never cached. */
function keyOf({ method, url = "", headers }: IncomingMessage): string | null {
  if (method !== "GET" || headers.range || (url.includes("?") && !headers.rsc)) return null;
  return [url, headers["accept-encoding"], ...varyingHeaders.map((name) => headers[name])].join("\n");
}

const pathOf = ({ url = "" }: IncomingMessage) => url.split("?", 1)[0] ?? "";

function send({ headers, body }: Entry, request: IncomingMessage, response: ServerResponse): void {
  const isSame =
    headers.etag !== undefined && isKnown(request.headers["if-none-match"], String(headers.etag));
  const length = isSame ? {} : { "content-length": body.length };
  response.writeHead(isSame ? 304 : 200, { ...headers, age: "0", ...length });
  response.end(isSame ? undefined : body);
}

function isForEveryone(response: ServerResponse): boolean {
  return response.statusCode === 200 && isPrerendered(response) && !response.hasHeader("set-cookie");
}
