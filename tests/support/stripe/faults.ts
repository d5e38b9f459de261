import type { SeededRandom } from "@/tests/support/seeded-random";

/**
 * How a call to Stripe can fail: with an error (500) or too many calls (429) before anything was done, with no response
 * at all, or with the connection reset when everything was done and only we do not know.
 */
export const faults = ["error", "busy", "stall", "reset"] as const;
export type Fault = (typeof faults)[number];

/** Decides what happens to each call. */
export type FaultPlan = () => Fault | null;

export const noFaults: FaultPlan = () => null;

/** Each kind of fault with its own share of all calls. */
export function faultsAt(shares: Record<Fault, number>, random: SeededRandom): FaultPlan {
  return () => {
    let thrown = random.next();
    for (const fault of faults) {
      thrown -= shares[fault];
      if (thrown < 0) return fault;
    }
    return null;
  };
}
