import type { Visitor } from "./actor";
import { checkCredentials } from "./check-credentials";
import { type BrowserSession, openBrowserSession, openTokenSession } from "./open-session";
import type { LogInInput, TokenGrant } from "./schema";

/** Signs a browser in. */
export async function signIn(visitor: Visitor, input: LogInInput): Promise<BrowserSession> {
  return openBrowserSession(visitor, await checkCredentials(visitor, input));
}

/** Signs an API client in. */
export async function logIn(visitor: Visitor, input: LogInInput): Promise<TokenGrant> {
  return openTokenSession(visitor, await checkCredentials(visitor, input));
}
