import { randomUUID } from "node:crypto";

/** Returns the caller's own id of a request, if it is well-formed. */
export function requestIdOf(headers: Headers): string {
  return readRequestId(headers.get("x-request-id"));
}

export function readRequestId(sent: unknown): string {
  return (typeof sent === "string" && sent.match(/^[\w.-]{8,128}$/)?.[0]) || randomUUID();
}
