import type { Actor } from "@/lib/identity/actor";
import { after, days, hours, instantOf, minutes, wallClock } from "@/lib/platform/time";
import { isBookable } from "@/lib/services/rules";
import type { OrderDetails, OrderKind } from "./schema";

/** How long a pending order holds its seat or slot. Checkout closes earlier, so that a hold outlives its payment. */
export const holdLifetime = minutes(35);

/** How long a seat that came free is held for whoever is first in line, unless the seminar starts before. */
export const offerLifetime = hours(12);

/** Digital content bought without asking for an immediate start opens when the right of withdrawal has passed. */
export const withdrawalPeriod = days(14);

interface Sellable {
  status: string;
  priceAmount: number;
}

interface SellableSeminar extends Sellable {
  startsAt: Date;
  durationMinutes: number;
}

interface SellableSlot {
  startsAt: Date;
  withdrawnAt: Date | null;
  service: Sellable;
}

export function isPublic({ status }: Sellable): boolean {
  return status !== "draft";
}

export function isCourseOnSale(course: Sellable): boolean {
  return course.status === "published";
}

/** A seminar sells until it is over: whoever comes late may still want the rest. */
export function isSeminarOnSale(seminar: SellableSeminar, now: Date): boolean {
  const isRunning = seminar.status === "scheduled" || seminar.status === "live";
  return isRunning && now < after(seminar.startsAt, minutes(seminar.durationMinutes));
}

export function isSlotOnSale(slot: SellableSlot, now: Date): boolean {
  return slot.service.status === "published" && slot.withdrawnAt === null && isBookable(slot, now);
}

export function isSeller({ hostId }: { hostId: string }, actor: Pick<Actor, "id" | "role">): boolean {
  return hostId === actor.id || actor.role === "admin";
}

/** An order is its buyer's, its host's and the admins' to see. */
export function isReadable(
  order: { userId: string; hostId: string },
  actor: Pick<Actor, "id" | "role">,
): boolean {
  return order.userId === actor.id || isSeller(order, actor);
}

/** What an order comes down to for its buyer. */
export type OrderStage =
  | "to_pay"
  /** Its time to pay is over, and it is about to be closed unless money arrives. */
  | "lapsed"
  | "cancelled"
  | "expired"
  | "called_off"
  | "refunded"
  /** Paid, but the host has ended the grant. */
  | "withdrawn"
  | "ready"
  | "over";

export function stageOf(order: OrderDetails, now: Date): OrderStage {
  if (order.status === "pending")
    return order.expires_at && new Date(order.expires_at) > now ? "to_pay" : "lapsed";
  if (order.is_cancelled_by_host) return "called_off";
  if (order.status !== "paid") return order.status;
  if (!order.is_granted) return "withdrawn";
  return order.ends_at && new Date(order.ends_at) <= now ? "over" : "ready";
}

interface Withdrawable {
  kind: OrderKind;
  status: string;
  amount: number;
  paidAt: Date | null;
  immediateStart: boolean;
  /** Null for what is done at one's own pace. */
  startsAt: Date | null;
}

/** Until when an order can be withdrawn from, or why it cannot. */
export type WithdrawalRight =
  | { until: Date; reason: null }
  | { until: Date | null; reason: "not_paid" | "free" | "immediate_start" | "begun" | "too_late" };

/**
 * The law's fourteen days, counted from the day after the purchase; never past the beginning of what has a time,
 * nor for a course that was opened at its buyer's own wish.
 */
export function withdrawalRight(order: Withdrawable, now: Date): WithdrawalRight {
  if (order.status !== "paid" || !order.paidAt) return { until: null, reason: "not_paid" };
  if (order.amount === 0) return { until: null, reason: "free" };
  if (order.immediateStart) return { until: null, reason: "immediate_start" };
  const lastDayEnds = endOfWithdrawalPeriod(order.paidAt);
  const { startsAt } = order;
  if (startsAt && startsAt <= now) return { until: startsAt, reason: "begun" };
  if (lastDayEnds <= now) return { until: lastDayEnds, reason: "too_late" };
  return { until: startsAt && startsAt < lastDayEnds ? startsAt : lastDayEnds, reason: null };
}

/** Midnight in Sweden after the fourteenth day. */
function endOfWithdrawalPeriod(paidAt: Date): Date {
  const paidOn = Date.parse(`${wallClock(paidAt).slice(0, 10)}T00:00Z`);
  const nextDay = after(new Date(paidOn), withdrawalPeriod + days(1));
  return instantOf(nextDay.toISOString().slice(0, 16)) ?? after(paidAt, withdrawalPeriod + days(1));
}
