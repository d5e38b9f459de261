import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from "node:http";
import { isKnown } from "./etag";
import { wrapListeners } from "./server-listeners";

/** How late a page may be, in milliseconds, when it changes without `dropKeptAnswers`. */
const lifetime = 1000;
/** Next takes note of a refresh when the handler that asked for it is done. */
const settling = 250;
const most = 200;

interface Kept {
  headers: OutgoingHttpHeaders;
  body: Buffer;
  until: number;
}

// Route handlers are bundled apart from what runs at boot, and have a copy of this module of their own.
const shared = globalThis as { aveliAnswers?: { kept: Map<string, Kept>; droppedAt: number } };
shared.aveliAnswers ??= { kept: new Map(), droppedAt: Number.NEGATIVE_INFINITY };
const answers = shared.aveliAnswers;

/** Has this process's server give prerendered answers from memory, each for a second before it asks Next again. */
export function keepAnswers(): void {
  wrapListeners(fromMemory);
}

/** Every page is made or looked up anew from here on; for when something has changed that pages show. */
export function dropKeptAnswers(): void {
  answers.kept.clear();
  answers.droppedAt = Date.now();
}

/** Answers as `ask` does, without asking where a kept answer is fresh. */
export function fromMemory(ask: RequestListener): RequestListener {
  return (request, response) => {
    const key = keyOf(request);
    if (!key) return ask(request, response);
    const kept = answers.kept.get(key);
    const now = Date.now();
    if (kept && now < kept.until) return give(kept, request, response);
    // This request renews it; those that come meanwhile need not wait.
    if (kept) kept.until = now + lifetime;
    keepWhatIsSent(key, response);
    return ask(request, response);
  };
}

/** Null for what is never kept. Next's pages differ by these headers alone, and say so in `Vary`. */
function keyOf({ method, url = "", headers }: IncomingMessage): string | null {
  if (method !== "GET" || headers.range || (url.includes("?") && !headers.rsc)) return null;
  const varied = ["rsc", "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch"];
  return [url, headers["accept-encoding"], ...varied.map((name) => headers[name])].join("\n");
}

function give({ headers, body }: Kept, request: IncomingMessage, response: ServerResponse): void {
  const isSame =
    headers.etag !== undefined && isKnown(request.headers["if-none-match"], String(headers.etag));
  const length = isSame ? {} : { "content-length": body.length };
  response.writeHead(isSame ? 304 : 200, { ...headers, age: "0", ...length });
  response.end(isSame ? undefined : body);
}

function keepWhatIsSent(key: string, response: ServerResponse): void {
  const askedAt = Date.now();
  const sent: Buffer[] = [];
  const { write, end } = response;
  const note = (chunk: unknown, encoding: unknown) => {
    if (chunk instanceof Uint8Array) sent.push(Buffer.from(chunk));
    else if (typeof chunk === "string") sent.push(Buffer.from(chunk, encoding as BufferEncoding));
  };
  response.write = ((...given: Parameters<typeof write>) => {
    note(given[0], given[1]);
    return write.apply(response, given);
  }) as typeof write;
  response.end = ((...given: Parameters<typeof end>) => {
    note(given[0], given[1]);
    const ended = end.apply(response, given);
    if (askedAt - answers.droppedAt > settling) keep(key, response, sent);
    return ended;
  }) as typeof end;
}

function keep(key: string, response: ServerResponse, sent: readonly Buffer[]): void {
  if (response.statusCode === 304) return;
  answers.kept.delete(key);
  if (!isForEveryone(response)) return;
  const [oldest] = answers.kept.keys();
  if (answers.kept.size >= most && oldest !== undefined) answers.kept.delete(oldest);
  answers.kept.set(key, {
    headers: { ...response.getHeaders() },
    body: Buffer.concat(sent),
    until: Date.now() + lifetime,
  });
}

/** Next's word that it had this page ready, or has made it for whoever comes next. */
function isForEveryone(response: ServerResponse): boolean {
  return (
    response.statusCode === 200 &&
    response.hasHeader("x-nextjs-cache") &&
    String(response.getHeader("cache-control")).includes("s-maxage") &&
    !response.hasHeader("set-cookie")
  );
}
