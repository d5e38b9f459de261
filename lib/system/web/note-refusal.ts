import type { DomainError } from "@/lib/base/platform/errors";
import { logSecurity, type SecurityEvent } from "@/lib/base/platform/security-log";
import { AdminsOnly } from "@/lib/people/identity/errors";

const eventOf: Record<string, SecurityEvent> = {
  "unauthenticated invalid_credentials": "sign_in_failed",
  "forbidden account_suspended": "suspended_sign_in",
  "forbidden invalid_credentials": "password_not_repeated",
  "forbidden cross_origin": "cross_origin",
  "malformed invalid_token": "link_refused",
  "unauthenticated invalid_refresh_token": "refresh_refused",
  "malformed bad_signature": "signature_refused",
  "unauthenticated bad_signature": "signature_refused",
  unauthenticated: "unauthenticated",
  forbidden: "forbidden",
  rate_limited: "rate_limited",
};

/** Logs the refusals that somebody may want to look for later; others are routine. */
export function noteRefusal(error: DomainError): void {
  const { kind, code } = error;
  const event = error instanceof AdminsOnly ? "forbidden" : (eventOf[`${kind} ${code}`] ?? eventOf[kind]);
  if (event) logSecurity(event, { code });
}
