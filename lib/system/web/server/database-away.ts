import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { localeOf, localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { isDatabaseUnavailable } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";
import { isAboutAnswer } from "../next-internals/headers";
import { problem, toDomainError } from "../problem";
import { onHead } from "./intercept";
import type { Step } from "./step";

/** The seconds after which a retry makes sense. */
const retryAfter = 5;

const requests = new AsyncLocalStorage<{ isAway: boolean }>();

/** Records that the current request failed because the database, or a vendor, is away. */
function noteFailure(error: unknown): void {
  const current = requests.getStore();
  if (current && (isDatabaseUnavailable(error) || toDomainError(error)?.kind === "unavailable"))
    current.isAway = true;
}

// For instrumentation.ts, which must not import what edge bundles cannot contain.
(globalThis as { aveliNoteFailure?: typeof noteFailure }).aveliNoteFailure = noteFailure;

type ReadPage = (path: string) => Promise<{ headers: Headers; body: string } | null>;

/**
 * Next has only one status for pages that fail, 500. If the database is away, responds with 503 and Retry-After
 * instead, and with a prerendered page that needs no database.
 */
export function reportDatabaseAway(read: ReadPage): Step {
  return (request, response, next) => {
    const current = { isAway: false };
    onHead(response, () => {
      return current.isAway && response.statusCode === 500 ? answer(request, response, read) : undefined;
    });
    requests.run(current, next);
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, read: ReadPage): Promise<string> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const locale = localeOf(pathname);
  const page = pathname.startsWith("/api/") ? null : await read(localePath(locale, "/unavailable"));
  const given = page ?? (await problemOf(locale, response));
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  given.headers.forEach((value, name) => {
    if (!isOfAnother(name)) response.setHeader(name, value);
  });
  response.setHeader("cache-control", "private, no-store");
  response.setHeader("retry-after", String(retryAfter));
  response.statusCode = 503;
  return given.body;
}

const ofAnother = /^(?:connection|keep-alive|transfer-encoding|content-(?:length|encoding)|etag|age|date)$/;
const isOfAnother = (name: string) => ofAnother.test(name) || isAboutAnswer(name);

async function problemOf(locale: Locale, response: ServerResponse) {
  const requestId = String(response.getHeader("x-request-id") ?? "-");
  const answer = problem(new Unavailable(retryAfter), locale, requestId);
  return { headers: answer.headers, body: await answer.text() };
}

/** Reads a page as this server itself serves it. */
export function pageReader(port: number): ReadPage {
  return async (path) => {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      return answer.ok ? { headers: answer.headers, body: await answer.text() } : null;
    } catch (error) {
      log().warn({ err: error }, "the page for when the database is away cannot be had");
      return null;
    }
  };
}
