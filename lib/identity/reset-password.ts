import { queueEmail } from "@/lib/notify/queue-email";
import { transaction } from "@/lib/platform/db";
import { consume, type RateLimit } from "@/lib/platform/rate-limit";
import { logSecurity, notePerson } from "@/lib/platform/security-log";
import type { Visitor } from "./actor";
import { choosePassword } from "./choose-password";
import { passwordChanged } from "./emails/account-notices";
import { endAccess } from "./end-session";
import { noteAddress } from "./open-session";
import { findLinkOwner, redeemLink } from "./redeem-link";
import type { ResetPasswordInput } from "./schema";

export const perAddress: RateLimit = { name: "link-address", points: 30, per: 600 };

/** Sets a new password for whoever the link was mailed to, whose sessions all end. Throws InvalidToken, RateLimited. */
export async function resetPassword(
  visitor: Visitor,
  { token, password }: ResetPasswordInput,
): Promise<void> {
  await consume(perAddress, visitor.address);
  // A password that is refused does not use the link up.
  const passwordHash = await choosePassword(password, await findLinkOwner(token, "reset_password"));
  await transaction(async (tx) => {
    const id = await redeemLink(tx, token, "reset_password");
    notePerson(id);
    await tx.user.update({ where: { id }, data: { passwordHash } });
    // Who can read the letter has the address.
    await tx.user.updateMany({ where: { id, emailVerifiedAt: null }, data: { emailVerifiedAt: new Date() } });
    // Whoever follows the letter is no stranger where they followed it: guesses from elsewhere cannot keep them out.
    await noteAddress(tx, visitor, id);
    await endAccess(tx, id, "password_reset");
    await queueEmail(tx, passwordChanged, { userId: id, at: new Date().toISOString() });
  });
  logSecurity("password_changed");
}
