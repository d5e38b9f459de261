import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { Actor, Participant, Visitor } from "@/lib/identity/actor";
import { Unauthenticated } from "@/lib/identity/errors";
import { NotFound, ValidationFailed } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { type RateLimit, refuseIfExceeded } from "@/lib/platform/rate-limit";
import { withinRequest } from "@/lib/platform/security-log";
import { isAllStorable } from "@/lib/platform/text";
import type { Expected } from "@/lib/platform/versions";
import { readJson } from "./body";
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

type Params = Record<string, string | string[] | undefined>;

interface Context {
  params: Promise<Params>;
}

export interface Handler {
  (request: NextRequest, context: Context): Promise<Response>;
  /** What it validates with; the contract that we publish is held to it. */
  input?: z.ZodType;
  /** How many bytes its body may have, where that is not what all may. */
  limit?: number;
}

interface Options<Result> {
  /** Status of success, 200 unless said; a result of `undefined` is always 204. */
  status?: number | ((result: Result) => number);
  /** The public pages that a success changes, without language. */
  refreshes?: (result: Result) => readonly string[];
  /** Turns the result into another answer than JSON. */
  respond?: (result: Result, request: NextRequest) => Response;
  /** Request headers that belong to the input, by the input's name for them. */
  headers?: Record<string, string>;
  /** How many bytes the body may have, where the usual is too little. */
  limit?: number;
  /** What the command allows an address: whoever has used it up is refused before their body is read. */
  rate?: RateLimit;
  /** The answer has a tag that `If-Match` can name: of its `version`, or of what is said here. */
  isItem?: boolean | ((result: Result, params: Params) => Tagged | null);
  /** Proxies may keep the answer for a moment, unless it was given to someone who said who they are. */
  isPublic?: boolean;
  /** Everyone gets the same forever: what is at this address never changes. */
  isImmutable?: boolean;
}

/** A handler for callers who must be signed in. Path, query and JSON body are one input. */
export function route<Input extends z.ZodType, Result>(
  input: Input,
  command: (actor: Actor, input: z.output<Input>, expected: Expected) => Promise<Result>,
  options: Options<Result> = {},
): Handler {
  return answer(input, options, readActor, command);
}

/** A handler for callers who are signed in, or who came by the link to their seat. Its command looks to which seminar. */
export function seatRoute<Input extends z.ZodType, Result>(
  input: Input,
  command: (participant: Participant, input: z.output<Input>) => Promise<Result>,
  options: Options<Result> = {},
): Handler {
  return answer(input, options, participant, command);
}

/** A handler for everyone; whoever is signed in is known. */
export function publicRoute<Input extends z.ZodType, Result>(
  input: Input,
  command: (visitor: Visitor, input: z.output<Input>) => Promise<Result>,
  options: Options<Result> = {},
): Handler {
  return answer(input, options, identify, command);
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

/** Throws Unauthenticated for a token that is worth nothing; a cookie that is worth nothing is none. */
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
  input: Input,
  options: Options<Result>,
  admit: (request: NextRequest) => Promise<Caller>,
  command: (caller: Caller, input: z.output<Input>, expected: Expected) => Promise<Result>,
): Handler {
  const handler = traced(async (request, context) => {
    if (options.rate) await refuseIfExceeded(options.rate, clientAddress(request.headers));
    const caller = await admit(request);
    const parsed = await readInput(request, (await context.params) ?? {}, input, options);
    const result = await command(caller, parsed, readIfMatch(request.headers.get("if-match")));
    if (options.refreshes) refreshPages(options.refreshes(result));
    const made = options.respond?.(result, request) ?? toJson(result, options.status ?? 200);
    const item = typeof options.isItem === "function" ? options.isItem(result, await context.params) : result;
    const response = options.isItem && item ? await tagged(made, item as Tagged) : made;
    if (options.isImmutable) response.headers.set("cache-control", "public, max-age=31536000, immutable");
    else if (saysWho(request) || !isRead(request)) response.headers.set("cache-control", "private, no-store");
    else if (options.isPublic) response.headers.set("cache-control", publicCache);
    return isRead(request) ? condensed(request, response) : response;
  });
  return Object.assign(handler, { input, limit: options.limit });
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

/** Gives a handler its request id, its errors as problem+json, and a log line for what was not foreseen. */
export function traced(handle: Handler): Handler {
  return async (request, context) => {
    const requestId = requestIdOf(request.headers);
    const { method, nextUrl, headers } = request;
    const asked = { request_id: requestId, method, path: nextUrl.pathname };
    return withinRequest({ ...asked, address: clientAddress(headers) }, async () => {
      let response: Response;
      try {
        response = await handle(request, context);
      } catch (error) {
        const expected = toDomainError(error);
        if (!expected) log(asked).error({ err: error }, "unexpected error");
        else if (expected.kind === "unavailable") log(asked).warn({ err: expected.cause }, "unavailable");
        else noteRefusal(expected);
        response = problem(expected, readVisitor(headers, null).locale, requestId);
      }
      response.headers.set("x-request-id", requestId);
      return response;
    });
  };
}

function toJson<Result>(result: Result, status: number | ((result: Result) => number)): Response {
  if (result === undefined) return new Response(null, { status: 204 });
  return Response.json(result, { status: typeof status === "function" ? status(result) : status });
}

/** The answer with the tag of what it shows. */
async function tagged(response: Response, item: Tagged): Promise<Response> {
  const body = await response.text();
  const { headers, status } = response;
  headers.set("etag", etagOf(item, body));
  return new Response(body, { status, headers });
}

/** A page elsewhere can make a browser send our cookie, but not forge where the request comes from. */
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
  schema: Input,
  { headers: headerNames = {}, limit }: Pick<Options<unknown>, "headers" | "limit">,
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
  // Not by assignment, for which __proto__ is a name of its own.
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
