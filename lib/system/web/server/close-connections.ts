import { isStopping } from "@/lib/base/platform/stopping";
import { onHead } from "./intercept";
import type { Step } from "./step";

/** While the process is stopping, tells proxies and browsers with each response to use another connection next time. */
export const closeConnections: Step = (_request, response, next) => {
  onHead(response, () => {
    if (isStopping()) response.setHeader("connection", "close");
    return undefined;
  });
  next();
};
