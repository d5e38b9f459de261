import { queueEmail } from "@/lib/base/notify/queue-email";
import { type Database, transaction } from "@/lib/base/platform/db";
import { logSecurity } from "@/lib/base/platform/security-log";
import type { Actor } from "./actor";
import { sessionsEnded } from "./emails/account-notices";
import { endAccess } from "./end-session";
import { type BrowserSession, continueSession } from "./open-session";

/** Signs the actor out everywhere, here too, revokes every link issued for their account, and emails them about it. */
export async function endEverySession(actor: Actor): Promise<void> {
  await transaction((tx) => end(tx, actor));
  logSecurity("sessions_ended");
}

/** Does the same, and opens a new session for the browser that asked. */
export async function endAllButHere(actor: Actor): Promise<BrowserSession> {
  const session = await transaction(async (tx) => {
    await end(tx, actor);
    return continueSession(tx, actor);
  });
  logSecurity("sessions_ended");
  return session;
}

async function end(tx: Database, { id: userId }: Actor): Promise<void> {
  await endAccess(tx, userId, "ended_by_owner");
  await queueEmail(tx, sessionsEnded, { userId, at: new Date().toISOString() });
}
