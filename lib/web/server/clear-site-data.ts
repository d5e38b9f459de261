import { onHead } from "./intercept";
import type { Step } from "./step";

/** Not `storage`: with it would go the app that was installed and its leave to send notices. */
export const siteData = '"cache", "cookies"';

/** Has each answer that ends a browser's session clear what the browser kept of it. */
export const clearSiteData: Step = (_request, response, next) => {
  onHead(response, () => {
    const cookies = [response.getHeader("set-cookie") ?? []].flat().map(String);
    if (endsSession(cookies)) response.setHeader("clear-site-data", siteData);
  });
  next();
};

/** Not where the same answer lets someone in again, by a session or a seat, whose cookie would go with the rest. */
export function endsSession(cookies: readonly string[]): boolean {
  const isTaken = (cookie: string) => /^(?:__Host-)?next-auth\.session-token=(?:;|$)/.test(cookie);
  const isGiven = (cookie: string) =>
    /^(?:__Host-)?(?:next-auth\.session-token|aveli[-_]seat)=[^;]/.test(cookie);
  return cookies.some(isTaken) && !cookies.some(isGiven);
}
