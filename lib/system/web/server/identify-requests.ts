import { withLogContext } from "@/lib/base/platform/log-context";
import { readRequestId } from "../request-id";
import { onHead } from "./intercept";
import type { Step } from "./step";

/** Gives each request an id, which its answer, its lines in the log and the jobs that it queues carry, too. */
export const identifyRequest: Step = (request, response, next) => {
  const id = readRequestId(request.headers["x-request-id"]);
  request.headers["x-request-id"] = id;
  onHead(response, () => {
    response.setHeader("x-request-id", id);
  });
  withLogContext({ request_id: id }, next);
};
