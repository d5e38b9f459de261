import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

/**
 * Responds to a request itself, or passes it on with `next`; changes to the response are registered with intercept.ts
 * before.
 */
export type Step = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The first step is the outermost. */
export function chain(steps: readonly Step[], last: RequestListener): RequestListener {
  return steps.reduceRight<RequestListener>(
    (next, step) => (request, response) => step(request, response, () => next(request, response)),
    last,
  );
}
