import type { FaultPlan } from "@/tests/support/stripe/faults";
import type { Answer } from "./harness/ask";
import { type Bought, everybodyBuys } from "./harness/buying";
import type { StopMode } from "./harness/cluster";
import { deliver, inDisorder } from "./harness/deliveries";
import { price } from "./harness/goods";
import { startNaiveReceiver } from "./harness/naive-receiver";
import { untilSettled } from "./harness/settled";
import { percentile, tally } from "./harness/waiting";
import { inWorld, type World } from "./harness/world";
import type { Stage } from "./scenario";

export interface Storm {
  name: string;
  orders: number;
  webKills: number;
  workerKills: number;
  restarts: readonly StopMode[];
  faults?: FaultPlan;
}

const mostDeliveries = 5;
const atOnce = 30;
/** How many jobs, and how many events, one worker has in hand when it is killed. */
const inHand = 4;

/** Many orders are paid; Stripe tells of it in disorder and too often, while everything that can die does. */
export async function weather(storm: Storm, { cluster, report, random }: Stage) {
  await inWorld({ cluster, name: storm.name }, async (world) => {
    if (storm.faults) world.stripe.misbehave(storm.faults);
    const answers: Answer[] = [];
    const bought = await everybodyBuys(world, storm.orders, answers);
    report.figure("orders placed and checkouts opened", bought.length);
    report.figure("asked for that", tally(answers.map(({ status }) => status)));
    report.figure(
      "p99 / longest of these, ms",
      [0.99, 1]
        .map((p) =>
          percentile(
            answers.map((a) => a.milliseconds),
            p,
          ),
        )
        .join(" / "),
    );

    for (const { sessionId } of bought) {
      const isDelayed = random.chance(0.25);
      world.stripe.account.pay(sessionId, !isDelayed);
      if (isDelayed) world.stripe.account.endDelay(sessionId, true);
    }
    const events = world.stripe.account.events.filter(({ type }) => !type.startsWith("charge."));
    const deliveries = inDisorder(events, mostDeliveries, random);
    const calamities = plan(world, storm, deliveries.length);
    const started = performance.now();
    const delivered = await deliver(world.webhookUrl, deliveries, {
      atOnce,
      onAcknowledged: calamities.onProgress,
    });
    const seconds = (performance.now() - started) / 1000;
    const away = await calamities.done();
    const drained = await untilSettled(world, 240_000);

    report.figure("events, and deliveries of them", `${events.length}, ${deliveries.length}`);
    report.figure(
      "deliveries acknowledged per second, outages included",
      Math.round(deliveries.length / seconds),
    );
    report.figure("answers to deliveries (0: nobody there)", tally(delivered.statuses));
    report.figure("slowest answer to a delivery, ms", delivered.slowest);
    report.figure("kills of server and worker", `${world.web.kills} and ${world.worker.kills}`);
    if (away.length > 0)
      report.figure("PostgreSQL away, ms", `${away.join(", ")} (${storm.restarts.join(", ")})`);
    report.figure(
      "inbox and queue empty after the last delivery, s",
      drained === null ? "not in time" : drained / 1000,
    );
    report.promise("all of it was worked off", drained !== null);
    report.promise(
      "deliveries are answered 200, or 503 to come again",
      delivered.statuses.every((status) => [0, 200, 503].includes(status)),
    );
    if (storm.faults) await vendorPatience(answers, { report });
    await count(world, bought, events.length, { report });
    await report.examine(world.databaseUrl);

    const naive = await naiveCount(events, storm.webKills, random);
    report.figure("control, memory alone: payments taken", `${naive} for ${bought.length} orders`);
    report.promise("the control takes money twice", naive > bought.length);
  });
}

/** Spreads kills and restarts evenly over the deliveries, one at a time. */
function plan(world: World, { webKills, workerKills, restarts }: Storm, deliveries: number) {
  const away: number[] = [];
  const spread = (count: number, strike: (index: number) => Promise<void>) =>
    Array.from({ length: count }, (_, index) => ({
      at: (deliveries * (index + 1)) / (count + 1),
      strike: () => strike(index),
    }));
  const again = async (which: World["web"]) => {
    await which.kill();
    await which.start();
  };
  const ahead = [
    ...spread(webKills, () => again(world.web)),
    ...spread(workerKills, () => again(world.worker)),
    ...spread(restarts.length, async (index) => {
      away.push(await world.cluster.restart(restarts[index] ?? "fast"));
    }),
  ].sort((a, b) => a.at - b.at);
  let strikes = Promise.resolve();

  return {
    onProgress(acknowledged: number) {
      while (ahead[0] && ahead[0].at <= acknowledged) strikes = strikes.then(ahead.shift()?.strike);
    },
    async done() {
      await strikes;
      return away;
    },
  };
}

/** What the books say of all these orders, against what Stripe and the receivers of letters know. */
async function count(
  { sql, mail, worker }: World,
  bought: Bought[],
  events: number,
  { report }: Pick<Stage, "report">,
) {
  const { rows } = await sql.query(
    `select
      (select count(*)::int from app.orders where status = 'paid') as paid,
      (select count(*)::int from (select order_id from app.order_events where event = 'paid' group by order_id having count(*) = 1) once) as paid_once,
      (select count(*)::int from app.payments) as payments,
      (select sum(amount)::int from app.payments where status = 'succeeded') as received,
      (select count(distinct order_id)::int from (
        select order_id from app.seats where status = 'confirmed' union all
        select order_id from app.bookings where status = 'confirmed' union all
        select order_id from app.enrollments where status = 'active') grants) as granted,
      (select count(*)::int from app.webhook_events) as events,
      (select count(*)::int from app.webhook_events where status = 'parked') as parked,
      (select coalesce(max(attempts), 0) from app.webhook_events) as attempts,
      (select count(*)::int from app.mails where template = 'receipt' and sent_at is not null) as receipts,
      (select count(*)::int from app.mails where sent_at is not null) as letters`,
  );
  const found = rows[0];
  const orders = bought.length;
  report.figure("orders, payments, grants", `${found.paid}, ${found.payments}, ${found.granted}`);
  report.figure("most attempts that an event needed", found.attempts);
  report.promise(
    "each order is paid exactly once",
    found.paid === orders && found.paid_once === orders,
    found,
  );
  report.promise(
    "payments and grants match one to one",
    found.payments === orders && found.granted === orders,
    found,
  );
  report.promise("the money is right to the öre", found.received === orders * price, found.received);
  report.promise(
    "each event is stored once, and none is parked",
    found.events === events && found.parked === 0,
    found,
  );

  const letters = new Set(mail.deliveries.map(({ messageId }) => messageId)).size;
  const again = mail.deliveries.length - letters;
  report.figure("receipts sent, and handed over again after a crash", `${found.receipts}, ${again}`);
  report.promise(
    "every receipt is one letter, sent",
    found.receipts === orders && letters === found.letters,
    {
      letters,
      receipts: found.receipts,
    },
  );
  report.promise(
    "no more letters are handed over again than kills left in hand",
    again <= worker.kills * inHand + 2 * inHand,
    again,
  );
}

function vendorPatience(answers: Answer[], { report }: Pick<Stage, "report">) {
  const longest = Math.round(Math.max(...answers.map(({ milliseconds }) => milliseconds)));
  report.promise("no request waits longer than about 10 s for Stripe", longest < 11_000, longest);
}

async function naiveCount(
  events: Parameters<typeof deliver>[1],
  kills: number,
  random: Stage["random"],
): Promise<number> {
  const naive = await startNaiveReceiver();
  const deliveries = inDisorder(events, mostDeliveries, random);
  const each = Math.ceil(deliveries.length / (kills + 1));
  const onAcknowledged = (count: number) => count % each === 0 && naive.forget();
  await deliver(naive.url, deliveries, { atOnce, onAcknowledged });
  await naive.stop();
  return naive.paid.length;
}
