import { createHash } from "node:crypto";
import { keepAnswers } from "@/lib/answers/keep-answers";
import { requireAnswers } from "@/lib/answers/queries";
import { CouponInvalid } from "@/lib/coupons/errors";
import type { Actor } from "@/lib/identity/actor";
import { type Database, db, transaction, violatedConstraint } from "@/lib/platform/db";
import { vatIncluded } from "@/lib/platform/money";
import { after } from "@/lib/platform/time";
import { fingerprint } from "@/lib/platform/tokens";
import type { Order as OrderRow } from "@/prisma/generated/client";
import { claimSeat } from "./claim-seat";
import { type Discount, requireDiscount } from "./discount-queries";
import { AlreadyOwned, IdempotencyMismatch, NotOnSale } from "./errors";
import { fulfilOrder } from "./fulfil-order";
import { findOpenOrder, type Offer, requireOffer, slotTaken, soldOut, subject } from "./offer-queries";
import { toOrder } from "./queries";
import { holdLifetime } from "./rules";
import type { Order, PlaceOrderInput } from "./schema";

export interface PlacedOrder {
  order: Order;
  /** False when the same attempt was made before and this is the order it gave. */
  isNew: boolean;
}

/**
 * Reserves one thing for one person: the order is pending and its seat or slot held, or, when it costs nothing,
 * paid and granted. Throws NotFound, OwnItem, AlreadyOwned, NotOnSale, SoldOut, SlotTaken, IdempotencyMismatch,
 * CouponInvalid, and ValidationFailed for answers that are missing.
 */
export async function placeOrder(actor: Actor, input: PlaceOrderInput): Promise<PlacedOrder> {
  const earlier = (await findRepeated(actor, input)) ?? (await findOpenOrder(actor, input));
  if (earlier) return { order: await claimed(actor, earlier), isNew: false };

  const offer = await requireOffer(actor, input);
  const discount = input.coupon ? await requireDiscount(actor, input.coupon, input.item_id, offer) : null;
  const answers = input.kind === "service" ? await requireAnswers(input.item_id, input.answers) : null;
  try {
    const order = await transaction(async (tx) => {
      const row = await reserve(tx, actor, input, offer, discount);
      if (answers) await keepAnswers(tx, row, answers);
      return finish(tx, row);
    });
    return { order, isNew: true };
  } catch (error) {
    const order = await lostRace(actor, input, offer, violatedConstraint(error));
    if (!order) throw error;
    return { order, isNew: false };
  }
}

/** What is free and waits for its buyer was offered from the queue, and is theirs with this. */
async function claimed(actor: Actor, order: Order): Promise<Order> {
  return order.status === "pending" && order.amount === 0 ? claimSeat(actor, order) : order;
}

async function findRepeated(actor: Actor, input: PlaceOrderInput): Promise<Order | null> {
  if (input.idempotency_key === undefined) return null;
  const row = await db.order.findFirst({
    where: { userId: actor.id, idempotencyKey: input.idempotency_key },
  });
  if (row && row.idempotencyHash !== digest(input)) throw new IdempotencyMismatch();
  return row && toOrder(row);
}

async function reserve(
  tx: Database,
  actor: Actor,
  input: PlaceOrderInput,
  offer: Offer,
  discount: Discount | null,
): Promise<OrderRow> {
  const amount = offer.priceAmount - (discount?.amount ?? 0);
  const expiresAt = after(new Date(), holdLifetime);
  const order = await tx.order.create({
    data: {
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
      expiresAt,
      immediateStart: input.kind !== "seminar" && input.immediate_start !== undefined,
      ...(input.idempotency_key && {
        idempotencyKey: input.idempotency_key,
        idempotencyHash: digest(input),
      }),
    },
  });
  await tx.orderEvent.create({ data: { orderId: order.id, event: "placed", actorId: actor.id } });
  if (order.immediateStart) await recordImmediateStart(tx, order);
  if (input.kind === "seminar") await holdSeat(tx, order, input.item_id);
  if (offer.slot) await holdSlot(tx, order, offer.slot);
  return order;
}

/** What is free waits for nothing. */
async function finish(tx: Database, order: OrderRow): Promise<Order> {
  if (order.amount > 0) return toOrder(order);
  await fulfilOrder(tx, order.id, null);
  return toOrder(await tx.order.findUniqueOrThrow({ where: { id: order.id } }));
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

type HeldOrder = { id: string; userId: string; hostId: string; serviceId: string | null; expiresAt: Date };

/** Last of the reservation's statements, since the seminar's row stays locked from here to the commit. */
async function holdSeat(tx: Database, order: HeldOrder, seminarId: string): Promise<void> {
  await tx.$executeRaw`
    insert into app.seats (seminar_id, user_id, order_id, status, held_until)
    values (${seminarId}::uuid, ${order.userId}::uuid, ${order.id}::uuid, 'held', ${order.expiresAt})`;
}

async function holdSlot(tx: Database, order: HeldOrder, slot: NonNullable<Offer["slot"]>): Promise<void> {
  // The exclusion constraint is the truth; waiting here in line spares it hundreds of deadlocks.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${order.hostId}, 1))`;
  await tx.$executeRaw`
    insert into app.bookings (slot_id, service_id, host_id, user_id, order_id, starts_at, ends_at, status, held_until)
    values (${slot.id}::uuid, ${order.serviceId}::uuid, ${order.hostId}::uuid, ${order.userId}::uuid, ${order.id}::uuid,
      ${slot.startsAt}, ${slot.endsAt}, 'held', ${order.expiresAt})`;
}

/** What a constraint says when someone, perhaps the same person on another device, was faster. */
async function lostRace(
  actor: Actor,
  input: PlaceOrderInput,
  { slot }: Offer,
  constraint: string | null,
): Promise<Order | null> {
  switch (constraint) {
    case "seminars_seats_within_capacity":
    case "seats_waitlist_first":
      throw await soldOut(actor, input);
    case "coupons_uses_within_limit":
      throw new CouponInvalid("used_up");
    case "orders_coupon_once_per_person":
      throw new CouponInvalid("already_used");
    case "orders_coupon_in_force":
      throw new CouponInvalid("ended");
    case "seats_in_published_seminars":
      throw new NotOnSale();
    case "bookings_of_offered_slots":
    case "bookings_host_not_double_booked":
    case "bookings_user_not_double_booked":
      if (!slot) return null;
      throw await slotTaken(actor, slot);
    case "seats_one_per_seminar":
    case "enrollments_one_per_course":
    case "orders_one_open_per_course":
    case "orders_one_open_per_slot":
    case "orders_one_open_per_seminar":
    case "orders_user_id_idempotency_key_key": {
      const order = (await findRepeated(actor, input)) ?? (await findOpenOrder(actor, input));
      if (!order) throw new AlreadyOwned();
      return order;
    }
    default:
      return null;
  }
}

/** Answers count under a key: by a plain hash of a few words they could be guessed. */
function digest({ idempotency_key, ...rest }: PlaceOrderInput): string {
  const given = "answers" in rest && rest.answers ? Object.entries(rest.answers).sort() : null;
  const body = given ? { ...rest, answers: fingerprint(JSON.stringify(given)) } : rest;
  return createHash("sha256").update(JSON.stringify(body)).digest("hex");
}
