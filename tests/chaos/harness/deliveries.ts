import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";
import type { SeededRandom } from "@/tests/support/seeded-random";
import type { StripeEvent } from "@/tests/support/stripe/account";
import { ask } from "./ask";
import { inParallel } from "./waiting";

export const webhookSecret = "whsec_chaos";

export interface Delivered {
  /** Of every attempt; 0 where nobody answered. */
  statuses: number[];
  /** The longest that an answer took, in milliseconds. */
  slowest: number;
}

/** Each event as often as Stripe may send it, all of them in disorder. */
export function inDisorder(
  events: readonly StripeEvent[],
  mostTimes: number,
  random: SeededRandom,
): StripeEvent[] {
  return random.shuffled(
    events.flatMap((event) => Array.from({ length: random.between(1, mostTimes) }, () => event)),
  );
}

/** Sends as Stripe does: signed, and again until it is acknowledged. `onAcknowledged` hears how many are done. */
export async function deliver(
  url: string,
  events: readonly StripeEvent[],
  { atOnce, onAcknowledged }: { atOnce: number; onAcknowledged?: (count: number) => void },
): Promise<Delivered> {
  const delivered: Delivered = { statuses: [], slowest: 0 };
  let acknowledged = 0;
  await inParallel(events, atOnce, async (event) => {
    const body = JSON.stringify(event);
    for (;;) {
      const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: webhookSecret });
      const answer = await ask(url, { body, headers: { "stripe-signature": signature } });
      delivered.statuses.push(answer.status);
      if (answer.status > 0) delivered.slowest = Math.max(delivered.slowest, Math.round(answer.milliseconds));
      if (answer.status === 200) break;
      await pause(200);
    }
    acknowledged++;
    onAcknowledged?.(acknowledged);
  });
  return delivered;
}
