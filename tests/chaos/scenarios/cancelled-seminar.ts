import { setTimeout as pause } from "node:timers/promises";
import { noFaults } from "@/tests/support/stripe/faults";
import { ask } from "../harness/ask";
import { buyAndPay } from "../harness/buying";
import { price, seminar } from "../harness/goods";
import { host, signedInPeople } from "../harness/people";
import { untilSettled } from "../harness/settled";
import { until } from "../harness/waiting";
import { inWorld, type World } from "../harness/world";
import type { Scenario, Stage } from "../scenario";

const seats = 20;
/** Slow enough that a kill finds refunds under way. */
const latency = 300;

export const cancelledSeminar: Scenario = {
  name: "cancelled-seminar",
  tells: `a host calls off a seminar with ${seats} seats sold, and server and worker are killed meanwhile, three times`,
  run: (stage) =>
    inWorld({ cluster: stage.cluster, name: "cancelled-seminar" }, (world) => callOff(world, stage)),
};

async function callOff(world: World, { report, random }: Stage) {
  const { sql, stripe, web, worker } = world;
  const asha = await host(sql);
  const item_id = await seminar(sql, asha.id, seats);
  await buyAndPay(world, await signedInPeople(sql, seats), { kind: "seminar", item_id });
  const refundCalls = () => stripe.requests.filter(({ path }) => path === "/v1/refunds").length;
  stripe.misbehave(noFaults, latency);

  const cancel = () => ask(`${world.url}/api/seminars/${item_id}/cancel`, { as: asha.token, json: {} });
  const cut = cancel();
  await pause(random.between(0, 15));
  await web.kill();
  report.figure("killed in the middle of the host's request, which got", (await cut).status);
  await web.start();
  const again = await cancel();
  report.promise("asked again, it is called off", again.status === 202, again.text);

  for (const calls of [random.between(1, 6), random.between(10, 16)]) {
    await until(async () => refundCalls() >= calls, 60_000, 5);
    await worker.kill();
    // What was sent, and of which the dead have not heard the answer, Stripe has to know again by itself.
    stripe.forgetKeys();
    await worker.start();
  }
  const settled = await untilSettled(world, 120_000);
  report.figure("kills of server and worker", `${web.kills} and ${worker.kills}`);
  report.figure("done after the last kill, s", settled === null ? "not in time" : settled / 1000);
  report.promise("all of it was worked off", settled !== null);

  const refunds = [...stripe.account.refunds.values()];
  report.figure("calls for a refund, and refunds at Stripe", `${refundCalls()}, ${refunds.length}`);
  report.promise("some refund was under way when its worker was killed", refundCalls() > seats);
  report.promise(
    "each payment went back once and whole",
    refunds.length === seats &&
      new Set(refunds.map((r) => r.payment_intent)).size === seats &&
      refunds.every((r) => r.amount === price),
  );
  const { rows } = await sql.query(
    `select (select count(*)::int from app.orders where status = 'refunded' and refunded_amount = amount) as refunded,
      (select count(*)::int from app.seats where status = 'released') as released,
      (select count(*)::int from app.refunds where status = 'succeeded') as recorded,
      (select count(*)::int from app.refunds) as requested,
      (select count(*)::int from app.mails where template = 'seminar_cancelled' and sent_at is not null) as told`,
  );
  const expected = { refunded: seats, released: seats, recorded: seats, requested: seats, told: seats };
  report.promise(
    "orders, seats, refunds and letters say so, each once",
    Object.entries(expected).every(([name, count]) => rows[0][name] === count),
    rows[0],
  );
  await report.examine(world.databaseUrl);
}
