import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

/** Answers a request itself, or goes on to the next; what it changes of answers, it registers with intercept.ts before. */
export type Step = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The first step stands outermost. */
export function chain(steps: readonly Step[], last: RequestListener): RequestListener {
  return steps.reduceRight<RequestListener>(
    (next, step) => (request, response) => step(request, response, () => next(request, response)),
    last,
  );
}
