import { randomUUID } from "node:crypto";

/** Returns the caller's own id of a request, if it is well-formed. */
export function requestIdOf(headers: Headers): string {
  return headers.get("x-request-id")?.match(/^[\w.-]{8,128}$/)?.[0] ?? randomUUID();
}
