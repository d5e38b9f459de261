import { wrapRequestListeners } from "../next-internals/request-listeners";
import { clearSiteData } from "./clear-site-data";
import { recordClientAddress } from "./client-address";
import { setContentLength } from "./content-length";
import { setContentSecurityPolicy } from "./csp";
import { pageReader, reportDatabaseAway } from "./database-away";
import { explainMethodNotAllowed, methodReader } from "./method-not-allowed";
import { normalizeUrl } from "./normalize-urls";
import { explainOutdatedForm } from "./outdated-forms";
import { cacheResponse } from "./response-cache";
import { chain, type Step } from "./step";
import { validateRequest } from "./validate-requests";

interface Settings {
  isProduction: boolean;
  port: number;
}

/** The middleware: requests pass from top to bottom, from the socket to Next, and the heads of answers from bottom to top. */
export function pipeline({ isProduction, port }: Settings): Step[] {
  const inProduction = (step: Step) => (isProduction ? [step] : []);
  return [
    // First, since all others read the address.
    normalizeUrl,
    // Before any work is done for what cannot be answered.
    validateRequest,
    // Around all that changes answers, so that it keeps them finished and need not do it again.
    ...inProduction(cacheResponse),
    // Before Next fills in the header itself.
    recordClientAddress,
    // Around Next and Auth.js, whose cookies it reads.
    clearSiteData,
    // Around Next, which takes the length out.
    setContentLength,
    // Around Next, whose own refusal is empty.
    explainMethodNotAllowed(methodReader(port)),
    // Outside of the policy: its page has no script that would need a nonce.
    explainOutdatedForm,
    // Outside of the page that stands in while the database is away, which brings a policy of its own.
    ...inProduction(setContentSecurityPolicy),
    // Innermost: what it puts in the place of Next's answer passes all others like any answer.
    ...inProduction(reportDatabaseAway(pageReader(port))),
  ];
}

/** Has this process's servers pass everything through the steps above. */
export function startPipeline(settings: Settings): void {
  wrapRequestListeners((listener) => chain(pipeline(settings), listener));
}
