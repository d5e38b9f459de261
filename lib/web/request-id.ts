import { randomUUID } from "node:crypto";

/** The caller's own name for a request, if it is a sane one. */
export function requestIdOf(headers: Headers): string {
  return headers.get("x-request-id")?.match(/^[\w.-]{8,128}$/)?.[0] ?? randomUUID();
}
