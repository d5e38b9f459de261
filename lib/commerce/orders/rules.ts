import { vatIncluded } from "@/lib/base/platform/money";
import { after, hours, minutes } from "@/lib/base/platform/time";
import type { Actor } from "@/lib/people/identity/actor";
import { NotMovable } from "./errors";
import type { OrderDetails } from "./schema";

/**
 * How long a pending order holds its seat or slot. The checkout closes earlier, so that the hold outlives any payment.
 */
export const holdLifetime = minutes(35);

export interface OrderAmounts {
  listAmount: number;
  discountAmount: number;
  amount: number;
  vatAmount: number;
}

/**
 * Returns an order's amounts in minor units: its list price, the discount, the price to pay and the VAT included in
 * that.
 */
export function orderAmounts(
  { priceAmount, vatRateBp }: { priceAmount: number; vatRateBp: number },
  discountAmount = 0,
): OrderAmounts {
  const amount = priceAmount - discountAmount;
  return { listAmount: priceAmount, discountAmount, amount, vatAmount: vatIncluded(amount, vatRateBp) };
}

export function isSeller({ hostId }: { hostId: string }, actor: Pick<Actor, "id" | "role">): boolean {
  return hostId === actor.id || actor.role === "admin";
}

/** An order may be read by its buyer, its host and admins. */
export function isReadable(
  order: { userId: string; hostId: string },
  actor: Pick<Actor, "id" | "role">,
): boolean {
  return order.userId === actor.id || isSeller(order, actor);
}

/** The stage of an order as its buyer sees it. */
export type OrderStage =
  | "to_pay"
  /** The time to pay has passed; it is about to be closed unless money arrives. */
  | "lapsed"
  | "cancelled"
  | "expired"
  | "called_off"
  | "refunded"
  /** Paid, but the host has ended the grant. */
  | "withdrawn"
  /** Left by the buyer, perhaps with a partial refund. */
  | "given_up"
  | "ready"
  | "over";

export function stageOf(order: OrderDetails, now: Date): OrderStage {
  if (order.status === "pending")
    return order.expires_at && new Date(order.expires_at) > now ? "to_pay" : "lapsed";
  if (order.is_cancelled_by_host) return "called_off";
  if (order.status !== "paid") return order.status;
  if (order.is_given_up) return "given_up";
  if (!order.is_granted) return "withdrawn";
  return order.ends_at && new Date(order.ends_at) <= now ? "over" : "ready";
}

/** Returns the stage of something with a time: once it has begun, what was promised before it is no longer shown. */
export function stageOfTime(
  { starts_at, ends_at }: { starts_at: string | null; ends_at?: string | null },
  now: Date,
): "ahead" | "started" | "past" {
  if (!starts_at || now < new Date(starts_at)) return "ahead";
  return ends_at && new Date(ends_at) <= now ? "past" : "started";
}

/** A buyer may move a booking until a day before it begins, its host until it begins. */
export function movableUntil({ startsAt }: { startsAt: Date }, isHost: boolean): Date {
  return isHost ? startsAt : after(startsAt, -hours(24));
}

interface Movable {
  status: string;
  booking: { status: string } | null;
  slot: { startsAt: Date } | null;
}

/** Throws NotMovable. */
export function assertMovable(
  { status, booking, slot }: Movable,
  { isHost, now }: { isHost: boolean; now: Date },
): void {
  if (status !== "paid" || booking?.status !== "confirmed" || !slot) throw new NotMovable("not_booked");
  if (now >= movableUntil(slot, isHost)) throw new NotMovable("too_late");
}
