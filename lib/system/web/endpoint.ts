import type { NextRequest } from "next/server";
import type { z } from "zod";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

export type Method = (typeof methods)[number];

export type JsonSchema = Record<string, unknown>;

/** What a handler says of itself to those who call it. */
export interface Description {
  summary: string;
  /** `none`: a cookie or token is not even looked at. */
  auth: "required" | "optional" | "none";
  /** Whether whoever came by the link to their seat may call it, too. */
  seat?: boolean;
  /** What the handler validates with: path, query and body in one. */
  input?: z.ZodType;
  /** Request headers that belong to the input, by the input's name for them. */
  headers?: Record<string, string>;
  /** How many bytes a JSON body may have, where it is not 64 KiB. */
  limit?: number;
  /** Read, it has an `ETag`; changed, it honours `If-Match`. */
  isVersioned?: boolean;
  /** A body that is not JSON of ours. */
  rawBody?: { mediaType: string; schema: JsonSchema };
  /** Status of success, and what is answered with it. */
  answers: Answers;
  /** The refusals that are this call's own, by status. */
  errors?: Partial<Record<number, readonly string[]>>;
}

export type Answers = Partial<Record<number, z.ZodType | { mediaType: string } | null>>;

/** One call of the API as others are told of it. */
export interface Endpoint extends Description {
  method: Method;
  /** As OpenAPI writes it, e.g. `/api/orders/{id}`. */
  path: string;
}

export type Params = Record<string, string | string[] | undefined>;

export interface Handler {
  (request: NextRequest, context: { params: Promise<Params> }): Promise<Response>;
  description?: Description;
}

export interface Documented extends Handler {
  description: Description;
}

export function documented(description: Description, handler: Handler): Documented {
  return Object.assign(handler, { description });
}

/** What the routes' handlers say of themselves, by the routes' paths as Next writes them, e.g. `/api/orders/[id]`. */
export function endpointsOf(routes: Record<string, Partial<Record<Method, Handler>>>): Endpoint[] {
  return Object.entries(routes).flatMap(([route, handlers]) =>
    methods.flatMap((method) => {
      const description = handlers[method]?.description;
      const path = route.replaceAll("[", "{").replaceAll("]", "}");
      return description ? [{ ...description, method, path }] : [];
    }),
  );
}
