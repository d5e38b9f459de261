import { queueEmail } from "@/lib/base/notify/queue-email";
import { db, transaction } from "@/lib/base/platform/db";
import { logSecurity } from "@/lib/base/platform/security-log";
import type { Actor } from "./actor";
import { choosePassword } from "./choose-password";
import { confirmPassword } from "./confirm-password";
import { passwordChanged } from "./emails/account-notices";
import { endAccess } from "./end-session";
import { type BrowserSession, continueSession } from "./open-session";
import type { ChangePasswordInput } from "./schema";

/**
 * Ends every session and link, including the current session, so that a copied cookie stops working too, and opens a
 * new session for this browser.
 */
export async function changePassword(
  actor: Actor,
  { current_password, password }: ChangePasswordInput,
): Promise<BrowserSession> {
  await confirmPassword(actor, current_password);
  const person = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, displayName: true },
  });
  const passwordHash = await choosePassword(password, person);
  const session = await transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { passwordHash } });
    await endAccess(tx, actor.id, "password_changed");
    await queueEmail(tx, passwordChanged, { userId: actor.id, at: new Date().toISOString() });
    return continueSession(tx, actor);
  });
  logSecurity("password_changed");
  return session;
}
