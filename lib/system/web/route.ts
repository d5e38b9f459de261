import type { NextRequest } from "next/server";
import type { z } from "zod";
import { NotFound, ValidationFailed } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";
import { type RateLimit, refuseIfExceeded } from "@/lib/base/platform/rate-limit";
import { withinRequest } from "@/lib/base/platform/security-log";
import { isAllStorable } from "@/lib/base/platform/text";
import type { Expected } from "@/lib/base/platform/versions";
import type { Actor, Participant, Visitor } from "@/lib/people/identity/actor";
import { Unauthenticated } from "@/lib/people/identity/errors";
import { readJson } from "./body";
import {
  type Answers,
  type Description,
  type Documented,
  documented,
  type Handler,
  type Params,
} from "./endpoint";
import { CrossOrigin } from "./errors";
import { condensed } from "./etag";
import { toFieldIssues, unstorable } from "./field-issues";
import { etagOf, readIfMatch, type Tagged } from "./item-tag";
import { noteRefusal } from "./note-refusal";
import { ownOrigins } from "./own-origins";
import { problem, toDomainError } from "./problem";
import { refreshPages } from "./public-pages";
import { requestIdOf } from "./request-id";
import { clientAddress } from "./server/client-address";
import { findActor, readCredential, readSeatHolder, seatCookieName, sessionCookieName } from "./session";
import { readVisitor } from "./visitor";

/** What a handler says of itself, and what it does besides having its command run. */
interface Call<Input extends z.ZodType, Result>
  extends Pick<Description, "summary" | "headers" | "limit" | "answers" | "errors"> {
  input: Input;
  /** The public pages that a success changes, without language. */
  refreshes?: (result: Result) => readonly string[];
  /** Turns the result into another answer than JSON with the first status of `answers`. */
  respond?: (result: Result, request: NextRequest) => Response;
  /** What the command allows an address: whoever has used it up is refused before their body is read. */
  rate?: RateLimit;
  /** The response has an ETag that `If-Match` can name: from its `version`, or from what this returns. */
  isItem?: boolean | ((result: Result, params: Params) => Tagged | null);
  /** Proxies may cache the response briefly, unless the caller was signed in. */
  isPublic?: boolean;
  /** The same for everyone forever: what is at this address never changes. */
  isImmutable?: boolean;
}

/** A handler for callers who must be signed in. Path, query and JSON body form one input. */
export function route<Input extends z.ZodType, Result>(
  call: Call<Input, Result>,
  command: (actor: Actor, input: z.output<Input>, expected: Expected) => Promise<Result>,
): Documented {
  return answer(call, { auth: "required" }, readActor, command);
}

/** A handler for callers who are signed in or came through a seat link. Its command checks for which seminar. */
export function seatRoute<Input extends z.ZodType, Result>(
  call: Call<Input, Result>,
  command: (participant: Participant, input: z.output<Input>) => Promise<Result>,
): Documented {
  return answer(call, { auth: "required", seat: true }, participant, command);
}

/** A handler for everyone; a signed-in caller is known. */
export function publicRoute<Input extends z.ZodType, Result>(
  call: Call<Input, Result>,
  command: (visitor: Visitor, input: z.output<Input>) => Promise<Result>,
): Documented {
  return answer(call, { auth: "optional" }, identify, command);
}

/** A handler for machines, mostly: it reads the request and makes the answer itself. */
export function rawRoute(
  call: Pick<Description, "summary" | "rawBody" | "answers" | "errors">,
  handle: Handler,
): Documented {
  return documented({ ...call, auth: "none" }, traced(handle));
}

const publicCache = "public, max-age=0, s-maxage=15, stale-while-revalidate=60";

function signedIn({ actor }: Visitor): Actor {
  if (!actor) throw new Unauthenticated();
  return actor;
}

async function participant(request: NextRequest): Promise<Participant> {
  const { actor } = await identify(request);
  if (actor) return actor;
  const holder = await readSeatHolder(request.cookies.get(seatCookieName())?.value);
  if (!holder) throw new Unauthenticated();
  assertOwnOrigin(request);
  return holder;
}

/** Throws Unauthenticated for an invalid token; an invalid cookie counts as none. */
async function identify(request: NextRequest): Promise<Visitor> {
  const credential = await readCredential(
    request.headers.get("authorization"),
    request.cookies.get(sessionCookieName())?.value,
  );
  if (credential?.via === "cookie") assertOwnOrigin(request);
  const actor = await findActor(credential);
  if (credential?.via === "bearer" && !actor) throw new Unauthenticated();
  return readVisitor(request.headers, actor);
}

function answer<Input extends z.ZodType, Caller, Result>(
  call: Call<Input, Result>,
  callers: Pick<Description, "auth" | "seat">,
  admit: (request: NextRequest) => Promise<Caller>,
  command: (caller: Caller, input: z.output<Input>, expected: Expected) => Promise<Result>,
): Documented {
  const { summary, input, headers, limit, answers, errors, isItem } = call;
  const description = { summary, ...callers, input, headers, limit, answers, errors };
  const handler = traced(async (request, context) => {
    if (call.rate) await refuseIfExceeded(call.rate, clientAddress(request.headers));
    const caller = await admit(request);
    const parsed = await readInput(request, (await context.params) ?? {}, call);
    const result = await command(caller, parsed, readIfMatch(request.headers.get("if-match")));
    if (call.refreshes) refreshPages(call.refreshes(result));
    const made = call.respond?.(result, request) ?? toResponse(result, answers);
    const item = typeof isItem === "function" ? isItem(result, await context.params) : result;
    const response = isItem && item ? await tagged(made, item as Tagged) : made;
    if (call.isImmutable) response.headers.set("cache-control", "public, max-age=31536000, immutable");
    else if (saysWho(request) || !isRead(request)) response.headers.set("cache-control", "private, no-store");
    else if (call.isPublic) response.headers.set("cache-control", publicCache);
    return isRead(request) ? condensed(request, response) : response;
  });
  return documented({ ...description, isVersioned: Boolean(isItem) }, handler);
}

/** For handlers whose body is not JSON. Throws Unauthenticated, CrossOrigin. */
export async function readActor(request: NextRequest): Promise<Actor> {
  return signedIn(await identify(request));
}

function saysWho({ headers, cookies }: NextRequest): boolean {
  return (
    headers.has("authorization") || [sessionCookieName(), seatCookieName()].some((name) => cookies.has(name))
  );
}

/** Gives a handler a request id, turns its errors into problem+json, and logs unexpected ones. */
export function traced(handle: Handler): Handler {
  return async (request, context) => {
    const requestId = requestIdOf(request.headers);
    const { method, nextUrl, headers } = request;
    const asked = { method, path: nextUrl.pathname };
    return withinRequest({ request_id: requestId, ...asked, address: clientAddress(headers) }, async () => {
      let response: Response;
      try {
        response = await handle(request, context);
      } catch (error) {
        const expected = toDomainError(error);
        if (!expected) log().error({ ...asked, err: error }, "unexpected error");
        else if (expected.kind === "unavailable")
          log().warn({ ...asked, err: expected.cause }, "unavailable");
        else noteRefusal(expected);
        response = problem(expected, readVisitor(headers, null).locale, requestId);
      }
      response.headers.set("x-request-id", requestId);
      return response;
    });
  };
}

/** With nothing in it where the first status has nothing. */
function toResponse(result: unknown, answers: Answers): Response {
  const [status, schema] = Object.entries(answers)[0] ?? [204, null];
  const init = { status: Number(status) };
  return schema ? Response.json(result, init) : new Response(null, init);
}

/** Adds the ETag of what the response shows. */
async function tagged(response: Response, item: Tagged): Promise<Response> {
  const body = await response.text();
  const { headers, status } = response;
  headers.set("etag", etagOf(item, body));
  return new Response(body, { status, headers });
}

/** Another site can make a browser send our cookie, but cannot forge the origin of the request. */
function assertOwnOrigin(request: NextRequest): void {
  if (isRead(request)) return;
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const isOwn = origin ? ownOrigins(request).includes(origin) : site === "same-origin";
  if (!isOwn || (site !== null && site !== "same-origin")) throw new CrossOrigin();
}

function isRead({ method }: NextRequest): boolean {
  return method === "GET" || method === "HEAD";
}

async function readInput<Input extends z.ZodType>(
  request: NextRequest,
  params: Params,
  { input: schema, headers: headerNames = {}, limit }: Call<Input, never>,
): Promise<z.output<Input>> {
  const given = isRead(request) ? readQuery(request.nextUrl.searchParams) : await readJson(request, limit);
  const headers: Record<string, string> = {};
  for (const [name, header] of Object.entries(headerNames)) {
    const value = request.headers.get(header);
    if (value !== null) headers[name] = value;
  }
  const ours = { ...params, ...headers };
  const clash = [params, headerNames].flatMap(Object.keys).find((name) => Object.hasOwn(given, name));
  if (clash) throw new ValidationFailed([{ path: clash, message: "Unrecognized key" }]);

  if (!isAllStorable(params)) throw new NotFound();
  if (!isAllStorable(given)) throw new ValidationFailed([unstorable]);

  const parsed = await schema.safeParseAsync({ ...given, ...ours });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  if (issues.some((issue) => Object.hasOwn(params, String(issue.path[0])))) throw new NotFound();
  throw new ValidationFailed(toFieldIssues(issues));
}

function readQuery(query: URLSearchParams): Record<string, unknown> {
  // Not by assignment, which would treat __proto__ specially.
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
