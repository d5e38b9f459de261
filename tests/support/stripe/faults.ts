import type { SeededRandom } from "@/tests/support/seeded-random";

/**
 * How a call to Stripe can go wrong: an error (500) or too many calls (429) before anything was done, no answer at all,
 * or the connection reset when all was done and only we do not know.
 */
export const faults = ["error", "busy", "stall", "reset"] as const;
export type Fault = (typeof faults)[number];

/** Decides for each call what happens to it. */
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
