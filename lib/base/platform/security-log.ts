import { AsyncLocalStorage } from "node:async_hooks";
import { log } from "./log";

/** Everything in the security log, by the name to search for: `event` in a line of JSON. */
export type SecurityEvent =
  | "sign_in_failed"
  | "suspended_sign_in"
  | "password_not_repeated"
  | "new_device"
  | "password_changed"
  | "sessions_ended"
  | "link_refused"
  | "refresh_refused"
  | "refresh_token_reused"
  | "signature_refused"
  | "rate_limited"
  | "cross_origin"
  | "unauthenticated"
  | "forbidden";

interface Request {
  request_id: string;
  method: string;
  path: string;
  /** As seen behind TRUSTED_PROXIES. */
  address: string;
  /** The caller, as soon as they are known; during a sign-in, the owner of the account. */
  person_id?: string;
}

const requests = new AsyncLocalStorage<Request>();

/** Makes security log entries during `work` name the request. */
export function withinRequest<Result>(request: Request, work: () => Promise<Result>): Promise<Result> {
  return requests.run({ ...request }, work);
}

export function notePerson(id: string): void {
  const request = requests.getStore();
  if (request) request.person_id = id;
}

/** Never log user input: no password, no token, no address of an account that may not be theirs. */
export function logSecurity(event: SecurityEvent, details: Record<string, string | number> = {}): void {
  log().warn({ event, ...requests.getStore(), ...details }, "security");
}
