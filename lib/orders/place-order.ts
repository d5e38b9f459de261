import { createHash } from "node:crypto";
import { storeAnswers } from "@/lib/answers/store-answers";
import { CouponInvalid } from "@/lib/coupons/errors";
import type { Actor } from "@/lib/identity/actor";
import { type Database, db, transaction, violatedConstraint } from "@/lib/platform/db";
import { IdempotencyMismatch, Unavailable } from "@/lib/platform/errors";
import { fingerprint } from "@/lib/platform/tokens";
import type { Order as OrderRow } from "@/prisma/generated/client";
import { claimSeat } from "./claim-seat";
import { AlreadyOwned, NotOnSale, PriceChanged, SlotTaken, SoldOut, TooManyHolds } from "./errors";
import { fulfilOrder } from "./fulfil-order";
import { isOwned, type Offer, requireOffer, slotTaken, soldOut } from "./offer-queries";
import { findOpenOrder, findWish, isAsWished, type OpenOrder, type Wish } from "./open-order-queries";
import { toOrder } from "./queries";
import { replaceOrder } from "./replace-order";
import { holdItem, reserveItem } from "./reserve-item";
import type { Order, PlaceOrderInput } from "./schema";

export interface PlacedOrder {
  order: Order;
  /** False when the same attempt was made before and this is the order it gave. */
  isNew: boolean;
}

/** How often one attempt begins anew because the same person did something else at the same moment. */
const mostTries = 10;

/**
 * Reserves one thing for one person: the order is pending and its seat or slot held, or, when it costs nothing,
 * paid and granted. An open order for it on the same terms is given again; one on others makes way and hands over what
 * it holds, once `closed` names its checkouts. Throws NotFound, OwnItem, AlreadyOwned, NotOnSale, SoldOut, SlotTaken,
 * TooManyHolds, IdempotencyMismatch, CouponInvalid, PriceChanged, StillPayable, and ValidationFailed for answers that are missing.
 */
export async function placeOrder(
  actor: Actor,
  input: PlaceOrderInput,
  closed: readonly string[] = [],
): Promise<PlacedOrder> {
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const repeated = await findRepeated(actor, input);
    if (repeated) return again(actor, repeated);

    const open = await findOpenOrder(actor, input);
    const wish = await findWish(actor, input, open).catch((refusal) =>
      unlessOwnDoing(actor, input, open, refusal),
    );
    if (!wish) continue;
    if (input.expected_amount !== undefined && input.expected_amount !== wish.amount) {
      throw new PriceChanged(wish.amount, wish.offer.currency);
    }
    if (open && isAsWished(open, wish)) return again(actor, toOrder(open));
    if (open) await requireOffer(actor, input, open);
    try {
      const order = await transaction((tx) => place(tx, actor, input, wish, { open, closed }));
      if (order) return { order, isNew: true };
    } catch (error) {
      await unlessOwnDoing(actor, input, open, await meaningOf(actor, input, wish.offer, error));
    }
  }
  throw new Unavailable();
}

/** What is free and waits for its buyer was offered from the queue, and is theirs with this. */
async function again(actor: Actor, order: Order): Promise<PlacedOrder> {
  const isFreeOffer = order.status === "pending" && order.amount === 0;
  return { order: isFreeOffer ? await claimSeat(actor, { id: order.id }) : order, isNew: false };
}

async function findRepeated(actor: Actor, input: PlaceOrderInput): Promise<Order | null> {
  if (input.idempotency_key === undefined) return null;
  const row = await db.order.findFirst({
    where: { userId: actor.id, idempotencyKey: input.idempotency_key },
  });
  if (row && row.idempotencyHash !== digest(input)) throw new IdempotencyMismatch();
  return row && toOrder(row);
}

/** Null when the open order is not open any more. */
async function place(
  tx: Database,
  actor: Actor,
  input: PlaceOrderInput,
  wish: Wish,
  { open, closed }: { open: OpenOrder | null; closed: readonly string[] },
): Promise<Order | null> {
  const key = input.idempotency_key && {
    idempotencyKey: input.idempotency_key,
    idempotencyHash: digest(input),
  };
  let row: OrderRow | null;
  if (open) {
    row = await replaceOrder(tx, open, closed, (id, expiresAt) =>
      reserveItem(tx, actor, input, wish, { ...key, id, expiresAt }),
    );
  } else {
    row = await reserveItem(tx, actor, input, wish, key || {});
    await holdItem(tx, row, wish.offer);
  }
  if (!row) return null;
  if (wish.answers) await storeAnswers(tx, row, wish.answers);
  return finish(tx, row);
}

/** What is free waits for nothing. */
async function finish(tx: Database, order: OrderRow): Promise<Order> {
  if (order.amount > 0) return toOrder(order);
  await fulfilOrder(tx, order.id, null);
  return toOrder(await tx.order.findUniqueOrThrow({ where: { id: order.id } }));
}

/**
 * Throws a refusal, unless it was the same person who was faster, perhaps on another device, and all is to be looked at
 * again.
 */
async function unlessOwnDoing(
  actor: Actor,
  input: PlaceOrderInput,
  open: OpenOrder | null,
  refusal: unknown,
): Promise<null> {
  const isTaken = [SlotTaken, SoldOut, AlreadyOwned, TooManyHolds, CouponInvalid].some(
    (kind) => refusal instanceof kind,
  );
  if (refusal !== null && (open || !isTaken)) throw refusal;
  if (refusal === null || (await findOpenOrder(actor, input))) return null;
  if (refusal instanceof AlreadyOwned || !(await isOwned(actor, input))) throw refusal;
  return null;
}

/** What a constraint says when someone was faster, null where that was the same person; anything else is what it is. */
async function meaningOf(
  actor: Actor,
  input: PlaceOrderInput,
  { slot }: Offer,
  error: unknown,
): Promise<unknown> {
  switch (violatedConstraint(error)) {
    case "seminars_seats_within_capacity":
    case "seats_waitlist_first":
      return soldOut(actor, input);
    case "coupons_uses_within_limit":
      return new CouponInvalid("used_up");
    case "orders_coupon_once_per_person":
      return new CouponInvalid("already_used");
    case "orders_coupon_in_force":
      return new CouponInvalid("ended");
    case "holds_within_limit":
      return new TooManyHolds();
    case "seats_in_published_seminars":
      return new NotOnSale();
    case "bookings_of_offered_slots":
    case "busy_times_host_free":
    case "bookings_user_not_double_booked":
      return slot ? slotTaken(actor, slot) : error;
    case "seats_one_per_seminar":
    case "enrollments_one_per_course":
      return new AlreadyOwned();
    case "orders_one_open_per_course":
    case "orders_one_open_per_slot":
    case "orders_one_open_per_seminar":
    case "orders_user_id_idempotency_key_key":
      return null;
    default:
      return error;
  }
}
/** Answers count under a key: by a plain hash of a few words they could be guessed. */
function digest({ idempotency_key, ...rest }: PlaceOrderInput): string {
  const given = "answers" in rest && rest.answers ? Object.entries(rest.answers).sort() : null;
  const body = given ? { ...rest, answers: fingerprint(JSON.stringify(given)) } : rest;
  return createHash("sha256").update(JSON.stringify(body)).digest("hex");
}
