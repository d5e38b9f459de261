import { transaction } from "@/lib/base/platform/db";
import { consume, type RateLimit } from "@/lib/base/platform/rate-limit";
import type { Visitor } from "./actor";
import { redeemLink } from "./redeem-link";

export const perAddress: RateLimit = { name: "link-address", points: 30, per: 600 };

/** Throws InvalidToken, RateLimited. */
export async function verifyEmail(visitor: Visitor, { token }: { token: string }): Promise<void> {
  await consume(perAddress, visitor.address);
  await transaction(async (tx) => {
    const id = await redeemLink(tx, token, "verify_email");
    await tx.user.updateMany({ where: { id, emailVerifiedAt: null }, data: { emailVerifiedAt: new Date() } });
  });
}
