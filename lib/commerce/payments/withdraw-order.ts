import type { z } from "zod";
import { NotFound } from "@/lib/base/platform/errors";
import { findCancellable } from "@/lib/commerce/orders/withdrawal-queries";
import type { Actor } from "@/lib/people/identity/actor";
import { foreseeEnd, leaveOrder, type WithdrawalAnswer } from "./leave-order";
import type { withdrawOrderInput } from "./schema";

/**
 * Leaves an order for its buyer: by the right of withdrawal or, outside that, by the host's policy. Without `confirm`,
 * only says what would happen. Throws NotFound, NoRight, NotRefundable, PriceChanged.
 */
export async function withdrawOrder(
  actor: Actor,
  { id, confirm, expected_amount: expectedAmount }: z.output<typeof withdrawOrderInput>,
): Promise<WithdrawalAnswer> {
  const order = await findCancellable({ id, userId: actor.id });
  if (!order) throw new NotFound();
  const now = new Date();
  if (!confirm) return { withdrawal: foreseeEnd(order, now), isConfirmed: false };
  return { withdrawal: await leaveOrder(order, { now, expectedAmount }), isConfirmed: true };
}
