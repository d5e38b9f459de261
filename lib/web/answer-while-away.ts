import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { localePath } from "@/lib/i18n/locale-path";
import { isDatabaseUnavailable } from "@/lib/platform/db";
import { Unavailable } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { problem, toDomainError } from "./problem";

/** Seconds after which it is worth asking again. */
const retryAfter = 5;

const requests = new AsyncLocalStorage<{ isAway: boolean }>();

/** Notes of the request that is being answered that it failed because the database, or a vendor, is away. */
export function noteFailure(error: unknown): void {
  const moment = requests.getStore();
  if (moment && (isDatabaseUnavailable(error) || toDomainError(error)?.kind === "unavailable"))
    moment.isAway = true;
}

/**
 * Next knows one status for pages that fail, 500. Has this process's server say 503 instead, and when to come back,
 * where the failure is that the database is away, with a page made ahead that needs none.
 */
export function answerWhileAway(port: number): void {
  // For instrumentation.ts, which must not import what edge bundles cannot hold.
  (globalThis as { aveliNoteFailure?: typeof noteFailure }).aveliNoteFailure = noteFailure;
  const known = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (known.has(server)) return;
    known.add(server);
    for (const listener of server.listeners("request") as RequestListener[]) {
      server.off("request", listener).on(
        "request",
        sayingAway(listener, (path) => readPage(port, path)),
      );
    }
  });
}

type ReadPage = (path: string) => Promise<{ headers: Headers; body: string } | null>;

/** Answers as `ask` does, but for failures of the kind above. */
export function sayingAway(ask: RequestListener, read: ReadPage): RequestListener {
  return (request, response) => {
    const moment = { isAway: false };
    const { writeHead, write, end } = response;
    let isOurs = false;
    const takeOver = () => {
      if (isOurs) return true;
      if (!moment.isAway || response.headersSent || response.statusCode !== 500) return false;
      isOurs = true;
      void answer(request, response, read, () => Object.assign(response, { writeHead, write, end }));
      return true;
    };
    Object.assign(response, {
      writeHead: (...given: Parameters<typeof writeHead>) => {
        if (!isOurs && typeof given[0] === "number") response.statusCode = given[0];
        return takeOver() ? response : writeHead.apply(response, given);
      },
      write: (...given: Parameters<typeof write>) => takeOver() || write.apply(response, given),
      end: (...given: Parameters<typeof end>) => (takeOver() ? response : end.apply(response, given)),
    });
    requests.run(moment, () => ask(request, response));
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  read: ReadPage,
  release: () => void,
) {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const locale = /^\/en(\/|$)/.test(pathname) ? "en" : "sv";
  const page = pathname.startsWith("/api/") ? null : await read(localePath(locale, "/unavailable"));
  const given = page ?? (await problemOf(locale, response));
  release();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  given.headers.forEach((value, name) => {
    if (
      !/^(connection|keep-alive|transfer-encoding|content-(length|encoding)|etag|age|date|x-nextjs-.*)$/.test(
        name,
      )
    ) {
      response.setHeader(name, value);
    }
  });
  response.setHeader("cache-control", "private, no-store");
  response.setHeader("retry-after", String(retryAfter));
  response.writeHead(503);
  response.end(request.method === "HEAD" ? undefined : given.body);
}

async function problemOf(locale: "sv" | "en", response: ServerResponse) {
  const requestId = String(response.getHeader("x-request-id") ?? "-");
  const answer = problem(new Unavailable(retryAfter), locale, requestId);
  return { headers: answer.headers, body: await answer.text() };
}

async function readPage(port: number, path: string): ReturnType<ReadPage> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return answer.ok ? { headers: answer.headers, body: await answer.text() } : null;
  } catch (error) {
    log().warn({ err: error }, "the page for when the database is away cannot be had");
    return null;
  }
}
