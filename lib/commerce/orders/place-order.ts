import { createHash } from "node:crypto";
import { type Database, db, transaction, violatedConstraint } from "@/lib/base/platform/db";
import { IdempotencyMismatch, Unavailable } from "@/lib/base/platform/errors";
import { after } from "@/lib/base/platform/time";
import { fingerprint } from "@/lib/base/platform/tokens";
import { sales } from "@/lib/catalogue/kinds/registry";
import { Taken } from "@/lib/catalogue/offers/errors";
import { storeAnswers } from "@/lib/commerce/answers/store-answers";
import { CouponInvalid } from "@/lib/commerce/coupons/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { claimSeat } from "./claim-seat";
import { AlreadyOwned, NotOnSale, PriceChanged, TooManyHolds } from "./errors";
import { fulfilOrder } from "./fulfil-order";
import { insertOrder } from "./insert-order";
import { requireOffer, subject } from "./offer-queries";
import {
  findOpenOrder,
  findWish,
  isAsWished,
  isForSameDates,
  type OpenOrder,
  type Wish,
} from "./open-order-queries";
import { toOrder } from "./queries";
import { handOver, makeWay, releaseHold } from "./replace-order";
import { holdLifetime } from "./rules";
import type { Order, PlaceOrderInput } from "./schema";
import { lossOf } from "./translate-violation";

export interface PlacedOrder {
  order: Order;
  /** False if the same attempt was made before and this is its order. */
  isNew: boolean;
}

/** How often one attempt is retried because the same person did something else at the same moment. */
const mostTries = 10;

/**
 * Reserves one offer for one person: the order is pending and its seat or slot held, or, if it costs nothing, paid and
 * granted. An open order for it on the same terms is returned; one on other terms is replaced and hands over its hold,
 * once `closed` names its checkouts. Throws NotFound, OwnOffer, AlreadyOwned, NotOnSale, SoldOut, SlotTaken,
 * TooManyHolds, IdempotencyMismatch, CouponInvalid, PriceChanged, StillPayable, and ValidationFailed for missing
 * answers.
 */
export async function placeOrder(
  actor: Actor,
  input: PlaceOrderInput,
  closed: readonly string[] = [],
): Promise<PlacedOrder> {
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const repeated = await findRepeated(actor, input);
    if (repeated) return claimIfFree(actor, repeated);

    const open = await findOpenOrder(actor, input);
    try {
      const wish = await findWish(actor, input, open);
      const { amount } = wish.amounts;
      if (amount !== (input.expected_amount ?? amount)) throw new PriceChanged(amount, wish.offer.currency);
      if (open && isAsWished(open, wish)) return await claimIfFree(actor, toOrder(open));
      if (open) await requireOffer(actor, input, open);
      const order = await transaction((tx) => place(tx, actor, input, wish, { open, closed }));
      if (order) return { order, isNew: true };
    } catch (error) {
      await assertOwnDoing(actor, input, open, await meaningOf(actor, input, error));
    }
  }
  throw new Unavailable();
}

/** A pending order that costs nothing was offered from the waiting list; asking for it claims it. */
async function claimIfFree(actor: Actor, order: Order): Promise<PlacedOrder> {
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

/** Returns null if the open order has been closed meanwhile. */
async function place(
  tx: Database,
  actor: Actor,
  input: PlaceOrderInput,
  { offer, discount, amounts, immediateStart, answers }: Wish,
  { open, closed }: { open: OpenOrder | null; closed: readonly string[] },
): Promise<Order | null> {
  const given = open ? await makeWay(tx, open, closed) : { expiresAt: after(new Date(), holdLifetime) };
  if (!given) return null;
  const { kind, idempotency_key: key } = input;
  const order = await insertOrder(
    tx,
    offer,
    {
      ...given,
      ...subject(input),
      ...amounts,
      kind,
      immediateStart,
      userId: actor.id,
      couponId: discount?.couponId ?? null,
      ...(key && { idempotencyKey: key, idempotencyHash: digest(input) }),
    },
    { event: "placed", actorId: actor.id },
  );
  if (answers) await storeAnswers(tx, order, answers);
  if (open && isForSameDates(open, offer)) await handOver(tx, open, order);
  else {
    if (open) await releaseHold(tx, open);
    await sales[kind].hold?.take(tx, order);
  }

  // A free order is granted at once.
  if (order.amount > 0) return toOrder(order);
  await fulfilOrder(tx, order.id, null);
  return toOrder(await tx.order.findUniqueOrThrow({ where: { id: order.id } }));
}

/** Throws the refusal, unless the same person was faster, perhaps on another device: then the attempt starts over. */
async function assertOwnDoing(
  actor: Actor,
  input: PlaceOrderInput,
  open: OpenOrder | null,
  refusal: unknown,
): Promise<void> {
  if (refusal === null) return;
  const isTaken = [Taken, AlreadyOwned, TooManyHolds, CouponInvalid].some((kind) => refusal instanceof kind);
  if (open || !isTaken) throw refusal;
  if (await findOpenOrder(actor, input)) return;
  if (refusal instanceof AlreadyOwned || !(await sales[input.kind].isOwned(actor, input))) throw refusal;
}

/**
 * Returns the refusal that a constraint violation means if somebody was faster, null if that was the same person;
 * returns any other error unchanged.
 */
async function meaningOf(actor: Actor, input: PlaceOrderInput, error: unknown): Promise<unknown> {
  switch (lossOf(error)) {
    case "taken":
      return (await sales[input.kind].hold?.refuse(actor, input)) ?? error;
    case "owned":
      return new AlreadyOwned();
    case "not_on_sale":
      return new NotOnSale();
  }
  switch (violatedConstraint(error)) {
    case "coupons_uses_within_limit":
      return new CouponInvalid("used_up");
    case "orders_coupon_once_per_person":
      return new CouponInvalid("already_used");
    case "orders_coupon_in_force":
      return new CouponInvalid("ended");
    case "holds_within_limit":
      return new TooManyHolds();
    case "orders_one_open_per_offer":
    case "orders_one_open_per_slot":
    case "orders_user_id_idempotency_key_key":
      return null;
    default:
      return error;
  }
}

/** Keyed, because the input holds answers: a plain hash of a few words could be guessed. */
function digest({ idempotency_key, ...rest }: PlaceOrderInput): string {
  const given = "answers" in rest && rest.answers ? Object.entries(rest.answers).sort() : null;
  const body = given ? { ...rest, answers: fingerprint(JSON.stringify(given)) } : rest;
  return createHash("sha256").update(JSON.stringify(body)).digest("hex");
}
