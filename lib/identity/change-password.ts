import { transaction } from "@/lib/platform/db";
import type { Actor } from "./actor";
import { confirmPassword } from "./confirm-password";
import { endSessions } from "./end-session";
import { hashPassword } from "./hash-password";
import { type BrowserSession, continueSession } from "./open-session";
import type { ChangePasswordInput } from "./schema";

/** Ends every session, this one too, so that a copied cookie dies as well, and opens a new one for this browser. */
export async function changePassword(
  actor: Actor,
  { current_password, password }: ChangePasswordInput,
): Promise<BrowserSession> {
  await confirmPassword(actor, current_password);
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { passwordHash } });
    await endSessions(tx, { userId: actor.id }, "password_changed");
    return continueSession(tx, actor);
  });
}
