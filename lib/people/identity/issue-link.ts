import { randomUUID } from "node:crypto";
import { queueEmail } from "@/lib/base/notify/queue-email";
import type { Database } from "@/lib/base/platform/db";
import { days, hours } from "@/lib/base/platform/time";
import { hashToken, linkToken } from "@/lib/base/platform/tokens";
import { resetPassword, verifyEmail, withdrawOrder } from "./emails/mailed-links";
import type { LinkPurpose } from "./schema";

const lifetimes: Record<LinkPurpose, number> = {
  verify_email: days(2),
  reset_password: hours(1),
  withdraw_order: days(2),
};

const emails = { verify_email: verifyEmail, reset_password: resetPassword, withdraw_order: withdrawOrder };

/**
 * Emails a link that works once. A new link for a password or an address revokes earlier ones; a new link for an order
 * does not, because each records when its buyer asked for it.
 */
export async function issueLink(
  tx: Database,
  userId: string,
  purpose: LinkPurpose,
  orderId: string | null = null,
): Promise<void> {
  const tokenSeed = randomUUID();
  if (orderId === null) await tx.oneTimeToken.deleteMany({ where: { userId, purpose } });
  await tx.oneTimeToken.create({
    data: {
      tokenHash: hashToken(linkToken(tokenSeed)),
      userId,
      purpose,
      orderId,
      expiresAt: new Date(Date.now() + lifetimes[purpose]),
    },
  });
  await queueEmail(tx, emails[purpose], { userId, tokenSeed });
}
