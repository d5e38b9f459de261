import { requestDuration } from "@/lib/system/web/instruments";
import type { RouteOf } from "../next-internals/route-of";
import type { Step } from "./step";

/** Measures each request from its head to the end of its answer, also where the caller has gone before. */
export function measureRequests(routeOf: RouteOf): Step {
  return ({ method = "GET", url = "/" }, response, next) => {
    const start = performance.now();
    response.once("close", () => {
      const status = response.writableFinished ? String(response.statusCode) : aborted;
      const route = routeOf(String(url.split("?")[0])) ?? "";
      requestDuration.observe(
        { http_request_method: method, http_route: route, http_response_status_code: status },
        (performance.now() - start) / 1000,
      );
    });
    next();
  };
}

/** As proxies write it. */
const aborted = "499";
