import { transaction } from "@/lib/platform/db";
import { type Rate, spend } from "@/lib/platform/rate-limit";
import type { Visitor } from "./actor";
import { endSessions } from "./end-session";
import { hashPassword } from "./hash-password";
import { redeemLink } from "./redeem-link";
import type { ResetPasswordInput } from "./schema";

export const perAddress: Rate = { name: "link-address", points: 30, per: 600 };

/** Sets a new password for whoever the link was mailed to, whose sessions all end. Throws InvalidToken, RateLimited. */
export async function resetPassword(
  visitor: Visitor,
  { token, password }: ResetPasswordInput,
): Promise<void> {
  await spend(perAddress, visitor.address);
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const id = await redeemLink(tx, token, "reset_password");
    await tx.user.update({ where: { id }, data: { passwordHash } });
    // Who can read the letter has the address.
    await tx.user.updateMany({ where: { id, emailVerifiedAt: null }, data: { emailVerifiedAt: new Date() } });
    await endSessions(tx, { userId: id }, "password_reset");
  });
}
