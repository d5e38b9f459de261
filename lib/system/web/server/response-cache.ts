import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { isKnown } from "../etag";
import { isPrerendered, varyingHeaders } from "../next-internals/headers";
import { onBody, onHead } from "./intercept";
import type { Step } from "./step";

/** How stale a page may be, in milliseconds, if it changes without `clearResponseCache`. */
const maxAge = 1000;
/** Next applies a refresh only after the handler that requested it has finished. */
const settling = 250;
const maxEntries = 200;

interface Entry {
  headers: OutgoingHttpHeaders;
  body: Buffer;
  freshUntil: number;
}

// Route handlers are bundled separately from what runs at boot, and have their own copy of this module.
const shared = globalThis as { aveliResponseCache?: { entries: Map<string, Entry>; clearedAt: number } };
shared.aveliResponseCache ??= { entries: new Map(), clearedAt: Number.NEGATIVE_INFINITY };
const cache = shared.aveliResponseCache;

/** Discards all cached pages, after a change of something that pages show. */
export function clearResponseCache(): void {
  cache.entries.clear();
  cache.clearedAt = Date.now();
}

/** Serves prerendered pages from memory, each for a second before it asks Next again. */
export const cacheResponse: Step = (request, response, next) => {
  const key = keyOf(request);
  if (!key) return next();
  const entry = cache.entries.get(key);
  const now = Date.now();
  if (entry && now < entry.freshUntil) return send(entry, request, response);
  // This request renews the entry; concurrent ones need not wait.
  if (entry) entry.freshUntil = now + maxAge;
  onHead(response, () => {
    if (response.statusCode === 304) return;
    if (isForEveryone(response)) onBody(response, (body) => store({ key, response, body, askedAt: now }));
    else cache.entries.delete(key);
  });
  next();
};

/** Returns null for a request whose response is never cached. */
function keyOf({ method, url = "", headers }: IncomingMessage): string | null {
  if (method !== "GET" || headers.range || (url.includes("?") && !headers.rsc)) return null;
  return [url, headers["accept-encoding"], ...varyingHeaders.map((name) => headers[name])].join("\n");
}

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

interface Sent {
  key: string;
  response: ServerResponse;
  body: Buffer;
  askedAt: number;
}

function store({ key, response, body, askedAt }: Sent): void {
  if (askedAt - cache.clearedAt <= settling) return;
  cache.entries.delete(key);
  const [oldest] = cache.entries.keys();
  if (cache.entries.size >= maxEntries && oldest !== undefined) cache.entries.delete(oldest);
  cache.entries.set(key, { headers: { ...response.getHeaders() }, body, freshUntil: Date.now() + maxAge });
}
