import type { NextRequest } from "next/server";
import type { z } from "zod";
import { NotFound, ValidationFailed } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";
import type { Actor } from "@/lib/people/identity/actor";
import type { Handler } from "./endpoint";
import { ForeignVersion, UnsupportedMediaType } from "./errors";
import { toFieldIssues } from "./field-issues";
import { readActor, traced } from "./route";

export const pieceType = "application/offset+octet-stream";

interface Reception {
  offset: number;
  length: number;
}

interface Receiver<Find extends z.ZodType, Receive extends z.ZodType> {
  findInput: Find;
  find: (actor: Actor, input: z.output<Find>) => Promise<Reception>;
  receiveInput: Receive;
  receive: (actor: Actor, input: z.output<Receive>, content: AsyncIterable<Uint8Array>) => Promise<Reception>;
}

/**
 * Receives a file in pieces, and resumes after a lost connection: HEAD and PATCH of tus 1.0 (tus.io), with any client.
 * What the file is for was said before, in a call of our API.
 */
export function receiveFile<Find extends z.ZodType, Receive extends z.ZodType>(
  receiver: Receiver<Find, Receive>,
): { HEAD: Handler; PATCH: Handler } {
  const HEAD = tus(async (request, { params }) => {
    const actor = await readActor(request);
    const reception = await receiver.find(actor, read(receiver.findInput, await params));
    return show(reception, 200);
  });

  const PATCH = tus(async (request, { params }) => {
    const actor = await readActor(request);
    if (request.headers.get("content-type") !== pieceType) throw new UnsupportedMediaType([pieceType]);
    const asked = { ...(await params), offset: request.headers.get("upload-offset") ?? undefined };
    const reception = await receiver.receive(actor, read(receiver.receiveInput, asked), contentOf(request));
    return show(reception, 204);
  });
  return { HEAD, PATCH: withOffset(PATCH, HEAD) };
}

export const tusVersion = "1.0.0";

/**
 * Names our tus version in every response, and refuses other versions. A client that names none is assumed to use ours.
 */
function tus(handle: Handler): Handler {
  const handler = traced(async (request, context) => {
    if ((request.headers.get("tus-resumable") ?? tusVersion) !== tusVersion) throw new ForeignVersion();
    return handle(request, context);
  });
  return async (request, context) => {
    const response = await handler(request, context);
    response.headers.set("tus-resumable", tusVersion);
    if (response.status === 412) response.headers.set("tus-version", tusVersion);
    return response;
  };
}

/** Adds the current offset to an error, for those who may know it. */
function withOffset(receive: Handler, find: Handler): Handler {
  return async (request, context) => {
    const response = await receive(request, context);
    if (response.ok || response.status === 412) return response;
    const { headers } = await find(request, context);
    const offset = headers.get("upload-offset");
    if (offset !== null) response.headers.set("upload-offset", offset);
    return response;
  };
}

function read<Input extends z.ZodType>(schema: Input, given: unknown): z.output<Input> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  if (issues.some(({ path }) => path[0] === "id")) throw new NotFound();
  throw new ValidationFailed(toFieldIssues(issues));
}

function show({ offset, length }: Reception, status: number): Response {
  return new Response(null, {
    status,
    headers: {
      "upload-offset": String(offset),
      "upload-length": String(length),
      "cache-control": "private, no-store",
    },
  });
}

/** The body, which just ends if its sender disconnects, so that what arrived is kept. */
async function* contentOf(request: NextRequest): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of request.body ?? []) yield chunk;
  } catch (error) {
    log().debug({ err: error }, "a sender broke off");
  }
}
