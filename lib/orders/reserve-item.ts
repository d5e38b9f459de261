import type { Actor } from "@/lib/identity/actor";
import type { Database } from "@/lib/platform/db";
import { vatIncluded } from "@/lib/platform/money";
import { after } from "@/lib/platform/time";
import type { Order as OrderRow } from "@/prisma/generated/client";
import { type Offer, subject } from "./offer-queries";
import type { Wish } from "./open-order-queries";
import { holdLifetime } from "./rules";
import type { PlaceOrderInput } from "./schema";

interface Given {
  id?: string;
  expiresAt?: Date;
  idempotencyKey?: string;
  idempotencyHash?: string;
}

/** Writes a pending order for what is wished, without its hold. */
export async function reserveItem(
  tx: Database,
  actor: Actor,
  input: PlaceOrderInput,
  { offer, discount, amount, immediateStart }: Wish,
  given: Given,
): Promise<OrderRow> {
  const order = await tx.order.create({
    data: {
      expiresAt: after(new Date(), holdLifetime),
      ...given,
      userId: actor.id,
      hostId: offer.hostId,
      kind: input.kind,
      ...subject(input),
      title: offer.title,
      amount,
      listAmount: offer.priceAmount,
      ...(discount && { discountAmount: discount.amount, couponId: discount.couponId }),
      vatRateBp: offer.vatRateBp,
      vatExemption: offer.vatExemption,
      vatAmount: vatIncluded(amount, offer.vatRateBp),
      currency: offer.currency,
      immediateStart,
    },
  });
  await tx.orderEvent.create({ data: { orderId: order.id, event: "placed", actorId: actor.id } });
  if (immediateStart) await recordImmediateStart(tx, order);
  return order;
}

/** The version of the ticks' wording that was shown; it changes with the wording. */
const immediateStartVersions: Record<string, string> = { course: "2026-11", service: "2026-11-service" };

async function recordImmediateStart(
  tx: Database,
  { id: orderId, userId, kind }: { id: string; userId: string; kind: string },
): Promise<void> {
  const version = immediateStartVersions[kind] ?? "";
  await tx.consent.create({ data: { userId, orderId, kind: "immediate_start", version } });
}

/** Last of a reservation's statements, since what it is of stays locked from here to the commit. */
export async function holdItem(tx: Database, order: OrderRow, { slot }: Offer): Promise<void> {
  if (order.seminarId) {
    await tx.$executeRaw`
      insert into app.seats (seminar_id, user_id, order_id, status, held_until)
      values (${order.seminarId}::uuid, ${order.userId}::uuid, ${order.id}::uuid, 'held', ${order.expiresAt})`;
  }
  if (!slot) return;
  await tx.$executeRaw`
    insert into app.bookings (slot_id, service_id, host_id, user_id, order_id, starts_at, ends_at, status, held_until)
    values (${slot.id}::uuid, ${order.serviceId}::uuid, ${order.hostId}::uuid, ${order.userId}::uuid, ${order.id}::uuid,
      ${slot.startsAt}, ${slot.endsAt}, 'held', ${order.expiresAt})`;
}
