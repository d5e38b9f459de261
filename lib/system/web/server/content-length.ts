import { onHead } from "./intercept";
import type { Step } from "./step";

/** Set by handlers in place of Content-Length, which Next removes from every response of a handler. */
export const lengthHeader = "x-answer-length";

/** Sets the length of a response if its handler knows it, because some media players require it. */
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
