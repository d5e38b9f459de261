import { findMovableByLink, type MovableOrder } from "@/lib/commerce/orders/move-queries";
import type { Visitor } from "@/lib/people/identity/actor";
import { leaveOrder } from "./leave-order";
import type { Withdrawal, WithdrawByLink } from "./schema";

/** Leaves a booking by its mailed link. Throws InvalidToken, NoRight, NotRefundable, PriceChanged. */
export async function leaveBooking(
  _visitor: Visitor,
  { token, expected_amount: expectedAmount }: WithdrawByLink,
): Promise<Withdrawal> {
  const order: MovableOrder = await findMovableByLink(token);
  return leaveOrder(order, { now: new Date(), expectedAmount });
}
