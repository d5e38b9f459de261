import { setTimeout as pause } from "node:timers/promises";
import { type Answer, ask } from "./ask";
import { deliver } from "./deliveries";
import type { Wanted } from "./goods";
import { market } from "./market";
import { type Person, signedInPeople } from "./people";
import { untilSettled } from "./settled";
import { inParallel } from "./waiting";
import type { World } from "./world";

export interface Bought {
  buyer: Person;
  orderId: string;
  sessionId: string;
}

/**
 * From the buy button to Stripe's page, as a patient buyer does it: again after a 503 or a lost connection, with the
 * same key. Every answer is kept in `answers`.
 */
async function buy(url: string, buyer: Person, wanted: Wanted, answers: Answer[]): Promise<Bought> {
  const order = await patiently(answers, () =>
    ask(`${url}/api/orders`, { as: buyer.token, json: wanted, headers: { "idempotency-key": buyer.id } }),
  );
  const orderId = String(order.json.id);
  const checkout = await patiently(answers, () =>
    ask(`${url}/payments/stripe/create-session`, { as: buyer.token, json: { order_id: orderId } }),
  );
  return { buyer, orderId, sessionId: String(checkout.json.session_id) };
}

async function patiently(answers: Answer[], question: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await question();
    answers.push(answer);
    if (answer.status === 200 || answer.status === 201) return answer;
    if (answer.status !== 0 && answer.status !== 503) throw new Error(`${answer.status} ${answer.text}`);
    await pause(300);
  }
}

/** The same to the end: everybody has paid, Stripe has told of it, and all that follows is done. */
export async function buyAndPay(world: World, buyers: Person[], wanted: Wanted): Promise<Bought[]> {
  const bought: Bought[] = [];
  await inParallel(buyers, 10, async (buyer) => {
    bought.push(await buy(world.url, buyer, wanted, []));
  });
  for (const { sessionId } of bought) world.stripe.account.pay(sessionId);
  await deliver(world.webhookUrl, world.stripe.account.events, { atOnce: 10 });
  if ((await untilSettled(world, 60_000)) === null) throw new Error("what was paid was not settled");
  return bought;
}

/** So many people buy one thing each, whatever the market has; in the order of the market. */
export async function everybodyBuys(world: World, count: number, answers: Answer[] = []): Promise<Bought[]> {
  const [buyers, wanted] = [await signedInPeople(world.sql, count), await market(world.sql, count)];
  const bought = new Map<number, Bought>();
  await inParallel([...wanted.entries()], 20, async ([index, thing]) => {
    const buyer = buyers[index];
    if (buyer) bought.set(index, await buy(world.url, buyer, thing, answers));
  });
  return [...bought.entries()].sort(([a], [b]) => a - b).map(([, each]) => each);
}
