import { MethodNotAllowed } from "./errors";
import type { Method } from "./openapi";
import { type Handler, traced } from "./route";

const methods: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Handlers for the methods that a route does not have, and for OPTIONS, which says those it has; Next's own 405 is empty. */
export function methodNotAllowed<Allowed extends Method>(
  ...allowed: Allowed[]
): Record<Exclude<Method, Allowed> | "OPTIONS", Handler> {
  const refuse = traced(async () => {
    throw new MethodNotAllowed();
  });
  const handler: Handler = async (request, context) => {
    const response = await refuse(request, context);
    response.headers.set("allow", allowed.join(", "));
    return response;
  };
  const all = [...allowed.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])), "OPTIONS"];
  const OPTIONS = traced(async () => new Response(null, { status: 204, headers: { allow: all.join(", ") } }));
  return { ...Object.fromEntries(methods.map((method) => [method, handler])), OPTIONS } as Record<
    Exclude<Method, Allowed> | "OPTIONS",
    Handler
  >;
}
