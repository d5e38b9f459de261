import { transaction } from "@/lib/platform/db";
import { type Rate, spend } from "@/lib/platform/rate-limit";
import type { Visitor } from "./actor";
import { choosePassword } from "./choose-password";
import { endAccess } from "./end-session";
import { findLinkOwner, redeemLink } from "./redeem-link";
import type { ResetPasswordInput } from "./schema";

export const perAddress: Rate = { name: "link-address", points: 30, per: 600 };

/** Sets a new password for whoever the link was mailed to, whose sessions all end. Throws InvalidToken, RateLimited. */
export async function resetPassword(
  visitor: Visitor,
  { token, password }: ResetPasswordInput,
): Promise<void> {
  await spend(perAddress, visitor.address);
  // A password that is refused does not use the link up.
  const passwordHash = await choosePassword(password, await findLinkOwner(token, "reset_password"));
  await transaction(async (tx) => {
    const id = await redeemLink(tx, token, "reset_password");
    await tx.user.update({ where: { id }, data: { passwordHash } });
    // Who can read the letter has the address.
    await tx.user.updateMany({ where: { id, emailVerifiedAt: null }, data: { emailVerifiedAt: new Date() } });
    await endAccess(tx, id, "password_reset");
  });
}
