import { days, instantOf, sameTimeAfter, wallClock } from "@/lib/base/platform/time";

/** Digital content bought without a request for immediate access opens after the right of withdrawal has ended. */
export const withdrawalPeriod = days(14);

/** Midnight in Sweden after the fourteenth day. */
export function endOfWithdrawalPeriod(paidAt: Date): Date {
  return sameTimeAfter(instantOf(`${wallClock(paidAt).slice(0, 10)}T00:00`) ?? paidAt, 15);
}

/** One of several dates that were bought together. */
export interface BoughtDate {
  startsAt: Date;
  /** Whether its host has cancelled it, which pays back its share. */
  isCancelled: boolean;
  /** Whether its host has moved it since it was bought. */
  isMoved?: boolean;
}

/** What an order's terms say about the time of what was bought. */
export interface TimedTerms {
  amount: number;
  /** Whether the buyer asked that it begin within the withdrawal period. */
  immediateStart: boolean;
  /** Of the first of several dates. */
  startsAt: Date | null;
  /** Of the last of them. */
  endsAt: Date | null;
  /** If there are several, in the order in which they share the price. */
  dates?: readonly BoughtDate[];
}

/** Returns when the last of what was bought begins, leaving aside what was cancelled; null for what has no time. */
export function lastStart({ startsAt, dates = [] }: Pick<TimedTerms, "startsAt" | "dates">): Date | null {
  const held = dates.filter(({ isCancelled }) => !isCancelled).map((date) => date.startsAt);
  return held.reduce<Date | null>((last, start) => (last && last > start ? last : start), null) ?? startsAt;
}

/** How the law's right of withdrawal ends early, and what it pays back, for one kind. */
export interface WithdrawalLaw {
  /** Whether a buyer may give it up for access at once, as with digital content. */
  canBeGivenUp: boolean;
  /** Returns the time that ends the right, if there is one, and the name of what happens then. */
  endOf(terms: TimedTerms): { at: Date; reason: "begun" | "performed" } | null;
  /** Returns the part of the price that is paid back. */
  refundOf(terms: TimedTerms, now: Date): number;
}
