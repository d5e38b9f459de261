import type { z } from "zod";
import { db, transaction } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { consume, type RateLimit } from "@/lib/base/platform/rate-limit";
import type { Visitor } from "@/lib/people/identity/actor";
import { issueLink } from "@/lib/people/identity/issue-link";
import type { requestWithdrawalInput } from "./schema";

export const perAddress: RateLimit = { name: "withdrawal-address", points: 30, per: 3600 };
const perOrder: RateLimit = { name: "withdrawal-order", points: 5, per: 3600 };

type Request = z.output<typeof requestWithdrawalInput>;

/**
 * Responds in the same way, and as fast, whether or not the order exists: only the job looks it up. Throws RateLimited.
 */
export async function requestWithdrawal(visitor: Visitor, request: Request): Promise<void> {
  await consume(perAddress, visitor.address);
  await consume(perOrder, `${request.order_number} ${request.email}`);
  await enqueue(db, "start_withdrawal", request);
}

/** The job: emails the link that shows and confirms the withdrawal, only to the real buyer. */
export async function startWithdrawal({ order_number, email }: Request): Promise<void> {
  await transaction(async (tx) => {
    const order = await tx.order.findFirst({
      where: { number: order_number, user: { email, deletedAt: null } },
      select: { id: true, userId: true },
    });
    if (order) await issueLink(tx, order.userId, "withdraw_order", order.id);
  });
}
