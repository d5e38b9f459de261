import { type Answer, ask } from "../harness/ask";
import { deliver, inDisorder } from "../harness/deliveries";
import { seminar } from "../harness/goods";
import { host, type Person, signedInPeople } from "../harness/people";
import { watch } from "../harness/sampler";
import { untilSettled } from "../harness/settled";
import { percentile, tally } from "../harness/waiting";
import { inWorld, type World } from "../harness/world";
import type { Scenario, Stage } from "../scenario";

const buyers = 500;
const capacity = 20;
const takenSeats =
  "select count(*) as number from app.seats where seminar_id = $1 and status in ('held', 'confirmed')";

export const oversell: Scenario = {
  name: "oversell",
  tells: `${buyers} buyers at once for ${capacity} seats, one third of those who get one abandoning it`,
  run: (stage) =>
    inWorld({ cluster: stage.cluster, name: "oversell" }, async (world) => {
      await sellAndResell(world, stage);
      await control(world, stage);
    }),
};

async function sellAndResell(world: World, { report, random, isShort }: Stage) {
  const asha = await host(world.sql);
  const item = await seminar(world.sql, asha.id, capacity);
  const people = await signedInPeople(world.sql, buyers);
  const sampler = await watch(world.databaseUrl, takenSeats, [item]);
  const answers: Answer[] = [];
  let seatless = people;
  let paid = 0;
  let free = capacity;

  for (let wave = 1; free > 0 && wave <= (isShort ? 2 : 5); wave++) {
    const { holders, refused, given } = await rush(world, item, seatless);
    answers.push(...given);
    report.figure(
      `wave ${wave}: ${seatless.length} ask for ${free}`,
      tally(given.map(({ status }) => status)),
    );
    report.promise(
      `wave ${wave}: as many get a seat as there are, and all others are told sold_out`,
      holders.length === free && given.every(isSeatOrSoldOut),
      tally(given.map(({ status, json }) => `${status} ${json.code ?? ""}`)),
    );
    const [leaving, staying] = split(random.shuffled(holders), 1 / 3);
    await Promise.all([pay(world, staying, random), abandon(world, leaving)]);
    await untilSettled(world, 60_000);
    paid += staying.length;
    free = leaving.length;
    seatless = refused;
  }

  const seen = await sampler.stop();
  const milliseconds = answers.map((answer) => answer.milliseconds);
  report.figure("samples of seats held or sold, every 20 ms", seen.length);
  report.figure("most seats held or sold in any of them", Math.max(...seen));
  report.figure(
    "POST /api/orders p50 / p99 / max, ms",
    [0.5, 0.99, 1].map((p) => percentile(milliseconds, p)).join(" / "),
  );
  report.promise(`never more than ${capacity} held or sold`, Math.max(...seen) <= capacity);
  report.promise(
    "no answer of 5xx",
    answers.every(({ status }) => status > 0 && status < 500),
  );
  const { rows } = await world.sql.query(
    `select m.seats_taken as taken, (select count(*)::int from app.orders o where o.offer_id = m.id and o.status = 'paid') as paid
     from app.seminars m where id = $1`,
    [item],
  );
  report.figure("paid, and seats on sale again", `${rows[0].paid} and ${capacity - rows[0].taken}`);
  report.promise(
    "in the end every seat is paid for or on sale again",
    rows[0].paid === paid && rows[0].taken === paid && paid + free === capacity,
    { ...rows[0], expected: paid },
  );
  await report.examine(world.databaseUrl);
}

interface Holder extends Person {
  orderId: string;
  sessionId: string;
}

/** Everybody asks in the same moment; whoever gets a seat goes on to Stripe's page. */
async function rush(world: World, item: string, people: Person[]) {
  const given = await Promise.all(
    people.map(({ token }) =>
      ask(`${world.url}/api/orders`, { as: token, json: { kind: "seminar", item_id: item } }),
    ),
  );
  const refused: Person[] = [];
  const holders: Holder[] = [];
  for (const [index, person] of people.entries()) {
    const order = given[index];
    if (order?.status !== 201) refused.push(person);
    else {
      const checkout = await ask(`${world.url}/payments/stripe/create-session`, {
        as: person.token,
        json: { order_id: order.json.id },
      });
      holders.push({ ...person, orderId: order.json.id, sessionId: checkout.json.session_id });
    }
  }
  return { holders, refused, given };
}

const isSeatOrSoldOut = ({ status, json }: Answer) =>
  status === 201 || (status === 409 && json.code === "sold_out");

async function pay(world: World, holders: Holder[], random: Stage["random"]) {
  for (const { sessionId } of holders) world.stripe.account.pay(sessionId);
  const sessions = new Set(holders.map(({ sessionId }) => sessionId));
  const events = world.stripe.account.events.filter(({ data }) => sessions.has(data.object.id));
  await deliver(world.webhookUrl, inDisorder(events, 5, random), { atOnce: 10 });
}

/** By turns: the buyer says so, simply leaves, or lets Stripe's page run out. */
async function abandon(world: World, holders: Holder[]) {
  for (const [index, { orderId, sessionId, token }] of holders.entries()) {
    if (index % 3 === 0) await ask(`${world.url}/api/orders/${orderId}/cancel`, { as: token, json: {} });
    if (index % 3 === 1) await letTimePass(world, orderId);
    if (index % 3 === 2) {
      world.stripe.account.expire(sessionId);
      await deliver(world.webhookUrl, world.stripe.account.events.slice(-1), { atOnce: 1 });
    }
  }
  await world.sql.query("select graphile_worker.add_job('expire_orders')");
}

async function letTimePass({ sql }: World, orderId: string) {
  await sql.query("update app.checkouts set expires_at = now() - interval '1 second' where order_id = $1", [
    orderId,
  ]);
  await sql.query("update app.orders set expires_at = now() - interval '1 second' where id = $1", [orderId]);
}

/** Without the constraint the code's own look at the seats is all there is, and it must not be enough. */
async function control(world: World, { report }: Stage) {
  await world.sql.query("alter table app.seminars drop constraint seminars_seats_within_capacity");
  const item = await seminar(world.sql, (await host(world.sql)).id, capacity);
  const { holders } = await rush(world, item, await signedInPeople(world.sql, buyers));
  report.figure("control without the constraint: seats given", holders.length);
  report.promise("the control oversells", holders.length > capacity);
}

function split<T>(things: T[], share: number): [T[], T[]] {
  const at = Math.round(things.length * share);
  return [things.slice(0, at), things.slice(at)];
}
