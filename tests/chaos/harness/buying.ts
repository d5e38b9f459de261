import { setTimeout as pause } from "node:timers/promises";
import { type Answer, ask } from "./ask";
import type { Wanted } from "./goods";
import type { Person } from "./people";

export interface Bought {
  buyer: Person;
  orderId: string;
  sessionId: string;
}

/**
 * From the buy button to Stripe's page, as a patient buyer does it: again after a 503 or a lost connection, with the
 * same key. Every answer is kept in `answers`.
 */
export async function buy(url: string, buyer: Person, wanted: Wanted, answers: Answer[]): Promise<Bought> {
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
