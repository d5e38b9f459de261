import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { NotFound, ValidationFailed } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
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
 * A file that comes in pieces, and goes on where it broke off: HEAD and PATCH of tus 1.0 (tus.io), which any of its clients
 * speaks. What the file is for has been said before, by a call of ours.
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

/** Each answer says which tus we speak, and other versions are refused. One who names none is taken at our word. */
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

/** A refusal says how much there is, too, to those who may know. */
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

/** The body, which ends early where its sender breaks off: what came is kept. */
async function* contentOf(request: NextRequest): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of request.body ?? []) yield chunk;
  } catch (error) {
    log().debug({ err: error }, "a sender broke off");
  }
}
