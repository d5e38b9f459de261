import { days, instantOf, sameTimeAfter, wallClock } from "@/lib/platform/time";

/** Digital content bought without a request for immediate access opens after the right of withdrawal has ended. */
export const withdrawalPeriod = days(14);

/** Midnight in Sweden after the fourteenth day. */
export function endOfWithdrawalPeriod(paidAt: Date): Date {
  return sameTimeAfter(instantOf(`${wallClock(paidAt).slice(0, 10)}T00:00`) ?? paidAt, 15);
}
