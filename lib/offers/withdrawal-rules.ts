import { days, instantOf, sameTimeAfter, wallClock } from "@/lib/platform/time";

/** Digital content bought without asking for an immediate start opens when the right of withdrawal has passed. */
export const withdrawalPeriod = days(14);

/** Midnight in Sweden after the fourteenth day. */
export function endOfWithdrawalPeriod(paidAt: Date): Date {
  return sameTimeAfter(instantOf(`${wallClock(paidAt).slice(0, 10)}T00:00`) ?? paidAt, 15);
}
