import { sharesOf } from "@/lib/base/platform/money";
import { after, hours, sameTimeAfter } from "@/lib/base/platform/time";
import { kindRules } from "@/lib/catalogue/kinds/rules";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import {
  type BoughtDate,
  endOfWithdrawalPeriod,
  lastStart,
  type TimedTerms,
} from "@/lib/catalogue/offers/withdrawal-rules";
import type { CancellationPolicy } from "./schema";

/** The terms that an order was bought on, which decide about the right to leave it. */
export interface Terms extends TimedTerms {
  kind: OfferKind;
  status: string;
  paidAt: Date | null;
  isWithdrawalExcepted: boolean;
  cancellationPolicy: CancellationPolicy;
  /**
   * The time from which the host's policy counts, if it is not `startsAt`: the old time of a booking that was moved
   * late.
   */
  policyStartsAt?: Date | null;
  /** If it is for several. */
  dates?: readonly BoughtDate[];
  /** When the host moved it to its present time. */
  movedByHostAt?: Date | null;
}

type NoRightReason =
  | "not_paid"
  | "free"
  | "immediate_start"
  | "fixed_date"
  | "begun"
  | "performed"
  | "too_late";

/** Until when an order can be withdrawn from, or why it cannot be. */
export type WithdrawalRight = { until: Date; reason: null } | { until: Date | null; reason: NoRightReason };

/**
 * The law's fourteen days, counted from the day after the purchase, unless the kind's own rules end them earlier.
 * `declaredAt`: when the buyer declared the withdrawal, if that was earlier.
 */
export function withdrawalRight(terms: Terms, now: Date, declaredAt = now): WithdrawalRight {
  if (terms.status !== "paid" || !terms.paidAt) return { until: null, reason: "not_paid" };
  if (terms.amount === 0) return { until: null, reason: "free" };
  const moved = terms.movedByHostAt && startOfMoved(terms);
  if (moved && now < moved) return { until: moved, reason: null };
  const law = kindRules[terms.kind].withdrawal;
  if (law.canBeGivenUp && terms.immediateStart) return { until: null, reason: "immediate_start" };
  if (terms.isWithdrawalExcepted) return { until: null, reason: "fixed_date" };
  const lastDayEnds = endOfWithdrawalPeriod(terms.paidAt);
  const end = law.endOf(terms);
  if (end && end.at <= now) return { until: end.at, reason: end.reason };
  if (lastDayEnds <= declaredAt) return { until: lastDayEnds, reason: "too_late" };
  return { until: end && end.at < lastDayEnds ? end.at : lastDayEnds, reason: null };
}

/** Returns until when a move by the host opens the right: of several dates, until the last one that was moved begins. */
function startOfMoved({ startsAt, dates = [] }: Terms): Date | null {
  const moved = dates.filter(({ isMoved }) => isMoved);
  return moved.length === 0 ? lastStart({ startsAt, dates }) : lastStart({ startsAt: null, dates: moved });
}

export interface PolicyStep {
  until: Date;
  /** Minor units refunded to a buyer who cancels by then. */
  amount: number;
}

type PolicyTerms = Pick<Terms, "cancellationPolicy" | "amount" | "startsAt" | "policyStartsAt" | "dates">;

/**
 * Returns the refunds by the host's own policy, the largest first; after the last step, nothing is refunded. Of several
 * dates, the policy counts for each and its share of the price.
 */
function policySteps(terms: PolicyTerms): PolicyStep[] {
  const { cancellationPolicy: policy, amount, dates = [] } = terms;
  const startsAt = terms.policyStartsAt ?? terms.startsAt;
  if (!startsAt || amount === 0) return [];
  if (dates.length === 0) return stepsBefore(startsAt, policy, amount);
  const shares = sharesOf(amount, dates.length);
  const each = dates.map((date, index) => {
    const share = shares[index] ?? 0;
    return date.isCancelled ? [{ until: null, amount: share }] : stepsBefore(date.startsAt, policy, share);
  });
  const times = each.flat().flatMap(({ until }) => until?.getTime() ?? []);
  return [...new Set(times)]
    .toSorted((a, b) => a - b)
    .map((time) => {
      const owed = each.map(
        (steps) => steps.find(({ until }) => !until || until.getTime() >= time)?.amount ?? 0,
      );
      return { until: new Date(time), amount: owed.reduce((sum, share) => sum + share, 0) };
    });
}

/** Returns the same for one date. */
function stepsBefore(startsAt: Date, policy: CancellationPolicy, amount: number): PolicyStep[] {
  const dayBefore = after(startsAt, -hours(24));
  switch (policy) {
    case "flexible":
      return [{ until: dayBefore, amount }];
    case "moderate":
      return [
        { until: sameTimeAfter(startsAt, -7), amount },
        { until: dayBefore, amount: Math.ceil(amount / 2) },
        // Half of one öre rounds to one öre, which makes two steps equal.
      ].filter((step, index, steps) => step.amount !== steps[index + 1]?.amount);
    case "strict":
    case "none":
      return [];
  }
}

/** Returns the steps of the host's policy that have not passed. */
export function policyStepsLeft(terms: PolicyTerms, now: Date): PolicyStep[] {
  return policySteps(terms).filter(({ until }) => now <= until);
}

/** What leaving an order now means; `amount` is paid back. */
export type Cancellation =
  | { reason: "withdrawn" | "policy"; amount: number; until: Date }
  | { reason: null; why: NoRightReason; until: Date | null };

/**
 * The single rule behind the offer's page, checkout, order, /withdraw and API. `left`: what has not been paid back yet.
 */
export function cancellationOf(terms: Terms, left: number, now: Date, declaredAt = now): Cancellation {
  const right = withdrawalRight(terms, now, declaredAt);
  const lessReturned = (entitled: number) => Math.max(0, entitled - (terms.amount - left));
  if (right.reason === null) {
    const amount = lessReturned(kindRules[terms.kind].withdrawal.refundOf(terms, now));
    return { reason: "withdrawn", amount, until: right.until };
  }
  const none = { reason: null, why: right.reason, until: right.until };
  if (right.reason === "not_paid") return none;
  if (right.reason === "free") {
    const last = lastStart(terms);
    return last && now < last ? { reason: "policy", amount: 0, until: last } : none;
  }
  const [step] = policyStepsLeft(terms, now);
  const amount = step ? lessReturned(step.amount) : 0;
  return step && amount > 0 ? { reason: "policy", amount, until: step.until } : none;
}

/**
 * Returns the time from which the policy counts once the buyer has moved: the new time (null) if cancelling now would
 * refund everything, else the old one, so that moving before cancelling gains nothing.
 */
export function policyStartAfterMove(terms: Terms, now: Date): Date | null {
  if (terms.amount === 0 || terms.movedByHostAt) return null;
  const [step] = policyStepsLeft(terms, now);
  return step?.amount === terms.amount ? null : (terms.policyStartsAt ?? terms.startsAt);
}
