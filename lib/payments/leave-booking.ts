import type { z } from "zod";
import type { Visitor } from "@/lib/identity/actor";
import { findMovableByLink, type MovableOrder } from "@/lib/orders/move-queries";
import { foreseeEnd, leaveOrder } from "./leave-order";
import type { Withdrawal, withdrawByLinkInput } from "./schema";

/** Leaves a booking by the link that was mailed with it. Throws InvalidToken, NoRight, NotRefundable. */
export async function leaveBooking(
  _visitor: Visitor,
  { token }: z.output<typeof withdrawByLinkInput>,
): Promise<Withdrawal> {
  const order: MovableOrder = await findMovableByLink(token);
  const withdrawal = foreseeEnd(order, new Date());
  await leaveOrder(order, withdrawal);
  return withdrawal;
}
