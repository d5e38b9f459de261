import { onHead } from "./intercept";
import type { Step } from "./step";

/** Not `storage`, which would also remove the installed app and its permission to send notifications. */
export const siteData = '"cache", "cookies"';

/** Makes each response that ends a browser's session clear what the browser has stored of it. */
export const clearSiteData: Step = (_request, response, next) => {
  onHead(response, () => {
    const cookies = [response.getHeader("set-cookie") ?? []].flat().map(String);
    if (endsSession(cookies)) response.setHeader("clear-site-data", siteData);
  });
  next();
};

/** Not if the same response also sets a session or seat cookie, which would be cleared too. */
export function endsSession(cookies: readonly string[]): boolean {
  const isTaken = (cookie: string) => /^(?:__Host-)?next-auth\.session-token=(?:;|$)/.test(cookie);
  const isGiven = (cookie: string) =>
    /^(?:__Host-)?(?:next-auth\.session-token|aveli[-_]seat)=[^;]/.test(cookie);
  return cookies.some(isTaken) && !cookies.some(isGiven);
}
