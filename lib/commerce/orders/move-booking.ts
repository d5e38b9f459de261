import { queueEmail } from "@/lib/base/notify/queue-email";
import { oneOf } from "@/lib/base/platform/closed-set";
import { transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { currencies } from "@/lib/base/platform/money";
import { SlotTaken } from "@/lib/catalogue/services/errors";
import { findNextFree, findSlotOffer } from "@/lib/catalogue/services/queries";
import { earliestStart } from "@/lib/catalogue/services/rules";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import { policyStartAfterMove } from "./cancellation-rules";
import { bookingMoved } from "./emails/booking-moved";
import { NotOnSale } from "./errors";
import { findMovable, findMovableByLink, type MovableOrder } from "./move-queries";
import { assertMovable } from "./rules";
import type { Move, MoveBookingInput, MoveByLinkInput } from "./schema";
import { lossOf } from "./translate-violation";
import { termsOf } from "./withdrawal-queries";

/**
 * Moves a paid booking to another slot of the same service, for its buyer or its host, at no cost. After a late move by
 * the buyer the cancellation terms still count from the old time; after a move by the host the buyer may cancel for
 * free. Without `confirm`, only says what would happen. Throws NotFound, NotMovable, NotOnSale, SlotTaken.
 */
export async function moveBooking(actor: Actor, input: MoveBookingInput): Promise<Move> {
  const order = await findMovable(actor, input.id);
  return move(order, actor, input);
}

/** Does the same for the holder of the link that was mailed to the buyer. Also throws InvalidToken. */
export async function moveByLink(_visitor: Visitor, { token, ...input }: MoveByLinkInput): Promise<Move> {
  const order = await findMovableByLink(token);
  return move(order, { id: order.userId }, { ...input, confirm: true });
}

async function move(
  order: MovableOrder,
  actor: Pick<Actor, "id">,
  { slot_id, confirm }: Pick<MoveBookingInput, "slot_id" | "confirm">,
): Promise<Move> {
  const now = new Date();
  const isHost = actor.id === order.hostId;
  assertMovable(order, { isHost, now });
  const slot = await findSlotOffer(order.offerId, slot_id);
  if (!slot) throw new NotFound();
  const earliest = isHost ? now : earliestStart(slot.service, now);
  if (slot.withdrawnAt !== null || slot.startsAt < earliest) throw new NotOnSale();

  const policyStartsAt = isHost ? null : policyStartAfterMove(termsOf(order), now);
  if (confirm) {
    try {
      await reschedule(order, actor, slot, { isHost, policyStartsAt, now });
    } catch (error) {
      if (lossOf(error) !== "taken") throw error;
      throw new SlotTaken(await findNextFree({ id: order.userId }, slot));
    }
  }
  return {
    order_id: order.id,
    starts_at: slot.startsAt.toISOString(),
    ends_at: slot.endsAt.toISOString(),
    amount: 0,
    currency: oneOf(currencies, order.currency),
    terms_from: (policyStartsAt ?? slot.startsAt).toISOString(),
  };
}

async function reschedule(
  order: MovableOrder,
  actor: Pick<Actor, "id">,
  slot: { id: string; startsAt: Date },
  { isHost, policyStartsAt, now }: { isHost: boolean; policyStartsAt: Date | null; now: Date },
): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.order.updateMany({
      where: { id: order.id, slotId: order.slotId, booking: { status: "confirmed" } },
      data: { slotId: slot.id, policyStartsAt, movedByHostAt: isHost ? now : null },
    });
    if (count === 0) throw new NotFound();
    await tx.orderEvent.create({
      data: {
        orderId: order.id,
        event: isHost ? "moved_by_host" : "moved",
        actorId: actor.id,
        details: { from: order.slot?.startsAt.toISOString(), to: slot.startsAt.toISOString() },
      },
    });
    const { sequence } = await tx.booking.findFirstOrThrow({ where: { orderId: order.id } });
    await queueEmail(tx, bookingMoved, { orderId: order.id, sequence, isByHost: isHost });
  });
}
