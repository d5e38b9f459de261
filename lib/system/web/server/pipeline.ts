import { wrapRequestListeners } from "../next-internals/request-listeners";
import type { RouteOf } from "../next-internals/route-of";
import { clearSiteData } from "./clear-site-data";
import { recordClientAddress } from "./client-address";
import { closeConnections } from "./close-connections";
import { setContentLength } from "./content-length";
import { setContentSecurityPolicy } from "./csp";
import { pageReader, reportDatabaseAway } from "./database-away";
import { identifyRequest } from "./identify-requests";
import { measureRequests } from "./measure-requests";
import { explainMethodNotAllowed, methodReader } from "./method-not-allowed";
import { normalizeUrl } from "./normalize-urls";
import { explainOutdatedForm } from "./outdated-forms";
import { cacheResponses } from "./response-cache";
import { chain, type Step } from "./step";
import { validateRequest } from "./validate-requests";

interface Settings {
  isProduction: boolean;
  port: number;
  routeOf: RouteOf;
}

/** The middleware: requests pass from top to bottom, from the socket to Next, and response heads from bottom to top. */
export function pipeline({ isProduction, port, routeOf }: Settings): Step[] {
  const inProduction = (step: Step) => (isProduction ? [step] : []);
  return [
    // Outermost, so that what the others refuse is counted, too.
    ...inProduction(measureRequests(routeOf)),
    // Outside of all that may log, and of the cache, so that no answer carries another's id.
    identifyRequest,
    // Outside of all that respond, each of which has a connection to close.
    closeConnections,
    // Before all that read the URL.
    normalizeUrl,
    // Before any work is done for a request that must be refused.
    validateRequest,
    // Outside of everything that changes responses, so that it caches them in their final form.
    ...inProduction(cacheResponses()),
    // Before Next fills in the header itself.
    recordClientAddress(),
    // Outside of Next and Auth.js, whose cookies it reads.
    clearSiteData,
    // Outside of Next, which removes the length.
    setContentLength,
    // Around Next, whose own refusal is empty.
    explainMethodNotAllowed(methodReader(port)),
    // Outside of the policy: its page has no script that would need a nonce.
    explainOutdatedForm,
    // Outside of the page for an unreachable database, which has a policy of its own.
    ...inProduction(setContentSecurityPolicy),
    // Innermost: its replacement of Next's response passes through all the others like any response.
    ...inProduction(reportDatabaseAway(pageReader(port))),
  ];
}

/** Makes this process's servers pass everything through the steps above. */
export function startPipeline(settings: Settings): void {
  wrapRequestListeners((listener) => chain(pipeline(settings), listener));
}
