import type { z } from "zod";
import type { Database } from "@/lib/base/platform/db";
import { findWithdrawalLink } from "@/lib/commerce/orders/withdrawal-queries";
import type { Visitor } from "@/lib/people/identity/actor";
import { InvalidToken } from "@/lib/people/identity/errors";
import { redeemLink } from "@/lib/people/identity/redeem-link";
import { foreseeEnd, leaveOrder } from "./leave-order";
import type { Withdrawal, WithdrawByLink, withdrawByLinkInput } from "./schema";

export interface LinkedWithdrawal {
  order: { number: string | null; title: string };
  withdrawal: Withdrawal;
}

type LinkInput = z.output<typeof withdrawByLinkInput>;

/**
 * Returns what using a mailed link would mean. The withdrawal period is checked at the time the link was requested,
 * which is when the buyer declared it; whether the offer has begun is checked now. Throws InvalidToken, NoRight,
 * NotRefundable.
 */
export async function foreseeByLink({ token }: LinkInput): Promise<LinkedWithdrawal> {
  const { order, createdAt } = await requireLink(token);
  const { number, title } = order;
  return { order: { number, title }, withdrawal: foreseeEnd(order, new Date(), createdAt) };
}

/**
 * Leaves the order of a mailed link, and consumes the link. Throws InvalidToken, NoRight, NotRefundable, PriceChanged.
 */
export async function withdrawByLink(
  _visitor: Visitor,
  { token, expected_amount: expectedAmount }: WithdrawByLink,
): Promise<Withdrawal> {
  const { order, createdAt } = await requireLink(token);
  const also = (tx: Database) => redeemLink(tx, token, "withdraw_order");
  return leaveOrder(order, { now: new Date(), declaredAt: createdAt, expectedAmount, also });
}

async function requireLink(token: string) {
  const link = await findWithdrawalLink(token, new Date());
  if (!link?.order) throw new InvalidToken();
  return { order: link.order, createdAt: link.createdAt };
}
