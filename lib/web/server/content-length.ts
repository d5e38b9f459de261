import { onHead } from "./intercept";
import type { Step } from "./step";

/** What a handler says instead of Content-Length, which Next takes out of every answer of a handler. */
export const lengthHeader = "x-answer-length";

/** Says how long an answer is where a handler knows: not every player of films does without. */
export const setContentLength: Step = (request, response, next) => {
  if (request.url?.startsWith("/api/")) {
    onHead(response, () => {
      const length = response.getHeader(lengthHeader);
      if (length === undefined) return;
      response.removeHeader(lengthHeader);
      response.setHeader("content-length", length);
    });
  }
  next();
};
