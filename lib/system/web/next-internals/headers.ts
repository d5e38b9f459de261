import type { IncomingHttpHeaders, ServerResponse } from "node:http";

/** Names the action that a request calls. */
export const actionHeader = "next-action";

/** The headers in which responses for one address of a page differ, as its `Vary` says. */
export const varyingHeaders = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
];

/** Anything else makes Next throw when it looks the action up. */
export const isActionId = (id: string) => /^[\da-f]{42}$/.test(id);

export const callsAction = (headers: IncomingHttpHeaders) => Boolean(headers[actionHeader]);

/** Whether the request called an action that this build does not have; Next's response is a line of plain text. */
export const isActionNotFound = (response: ServerResponse) => response.hasHeader("x-nextjs-action-not-found");

/** Whether the page had been prerendered, or has just been rendered for later requests. */
export const isPrerendered = (response: ServerResponse) =>
  response.hasHeader("x-nextjs-cache") && String(response.getHeader("cache-control")).includes("s-maxage");

/** Whether it was rendered for this request, or for one that came before it and may have read what is outdated by now. */
export const isJustRendered = (response: ServerResponse) => response.getHeader("x-nextjs-cache") === "MISS";

/** About one response, and not to be copied to another. */
export const isAboutAnswer = (name: string) => name.startsWith("x-nextjs-");

const policyHeader = "content-security-policy";

/** Next marks the scripts of a page that it renders with the nonce of its request's policy. */
export function handNonce(headers: IncomingHttpHeaders, scriptSources: string): void {
  headers[policyHeader] = scriptSources;
}

/** Returns the policy of next.config.ts, and what page-cache.js has stored with a prerendered page. */
export function readPolicies(response: ServerResponse): { policy?: string; ofPage?: string } {
  const [policy, ofPage] = [response.getHeader(policyHeader) ?? []].flat().map(String);
  return { policy, ofPage };
}
