import type { z } from "zod";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { readBytes } from "./body";
import { type Description, type Documented, documented } from "./endpoint";
import { UnsupportedMediaType } from "./errors";
import { refreshPages } from "./public-pages";
import { readActor, traced } from "./route";

interface Call<Input extends z.ZodType, Result>
  extends Pick<Description, "summary" | "rawBody" | "answers" | "errors"> {
  /** What the path says. */
  input: Input;
  /** What the body may say that it is. */
  types: readonly string[];
  /** The largest body, in bytes. */
  limit: number;
  /** The public pages to refresh after a success, without the language. */
  refreshes: (result: Result) => readonly string[];
  respond: (result: Result) => Response;
}

/** A handler for signed-in callers whose body is one small file. The path says what the file is for. */
export function bytesRoute<Input extends z.ZodType, Result>(
  { input, types, limit, refreshes, respond, ...call }: Call<Input, Result>,
  command: (actor: Actor, input: z.output<Input>, bytes: Uint8Array) => Promise<Result>,
): Documented {
  const handler = traced(async (request, { params }) => {
    const actor = await readActor(request);
    const parsed = input.safeParse(await params);
    if (!parsed.success) throw new NotFound();
    const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (!types.includes(String(type))) throw new UnsupportedMediaType(types);
    const result = await command(actor, parsed.data, await readBytes(request, limit));
    refreshPages(refreshes(result));
    const response = respond(result);
    response.headers.set("cache-control", "private, no-store");
    return response;
  });
  return documented({ ...call, auth: "required" }, handler);
}
