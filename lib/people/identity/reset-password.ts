import { queueEmail } from "@/lib/base/notify/queue-email";
import { transaction } from "@/lib/base/platform/db";
import { consume, type RateLimit } from "@/lib/base/platform/rate-limit";
import { logSecurity, notePerson } from "@/lib/base/platform/security-log";
import type { Visitor } from "./actor";
import { choosePassword } from "./choose-password";
import { passwordChanged } from "./emails/account-notices";
import { endAccess } from "./end-session";
import { noteAddress } from "./open-session";
import { findLinkOwner, redeemLink } from "./redeem-link";
import type { ResetPasswordInput } from "./schema";

export const perAddress: RateLimit = { name: "link-address", points: 30, per: 600 };

/** Sets a new password for the owner of the link and ends all their sessions. Throws InvalidToken, RateLimited. */
export async function resetPassword(
  visitor: Visitor,
  { token, password }: ResetPasswordInput,
): Promise<void> {
  await consume(perAddress, visitor.address);
  // Checked first, so that a refused password does not use up the link.
  const passwordHash = await choosePassword(password, await findLinkOwner(token, "reset_password"));
  await transaction(async (tx) => {
    const id = await redeemLink(tx, token, "reset_password");
    notePerson(id);
    await tx.user.update({ where: { id }, data: { passwordHash } });
    // Anyone who can read the email owns the address.
    await tx.user.updateMany({ where: { id, emailVerifiedAt: null }, data: { emailVerifiedAt: new Date() } });
    // The owner has used the link from this address, so guesses from elsewhere cannot lock them out here.
    await noteAddress(tx, visitor, id);
    await endAccess(tx, id, "password_reset");
    await queueEmail(tx, passwordChanged, { userId: id, at: new Date().toISOString() });
  });
  logSecurity("password_changed");
}
