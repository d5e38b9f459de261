import { spawn } from "node:child_process";
import type { SeededRandom } from "@/tests/support/seeded-random";
import type { StripeAccount } from "@/tests/support/stripe/account";
import { everybodyBuys } from "../harness/buying";
import { deliver } from "../harness/deliveries";
import { statesOf } from "../harness/order-states";
import { untilSettled } from "../harness/settled";
import { inWorld, type World } from "../harness/world";
import type { Scenario, Stage } from "../scenario";

const lostShare = 0.1;

export const reconciliation: Scenario = {
  name: "reconciliation",
  tells: "one event in ten never comes, and `npm run payments:reconcile` makes up for all of them",
  run: (stage) =>
    inWorld({ cluster: stage.cluster, name: "reconciliation" }, (world) => loseAndRepair(world, stage)),
};

async function loseAndRepair(world: World, { report, random, isShort }: Stage) {
  const { stripe, sql } = world;
  const bought = await everybodyBuys(world, isShort ? 60 : 400);
  for (const { sessionId } of bought) whatHappens(stripe.account, sessionId, random);
  const lost = new Set(stripe.account.events.filter(() => random.chance(lostShare)));
  const foreign = stripe.account.open({
    "line_items[0][price_data][unit_amount]": "5000",
    "line_items[0][price_data][currency]": "sek",
  });
  stripe.account.pay(foreign.id);
  await deliver(
    world.webhookUrl,
    stripe.account.events.filter((event) => !lost.has(event)),
    { atOnce: 20 },
  );
  report.promise("the events that came were worked off", (await untilSettled(world, 120_000)) !== null);
  // What is young may be under way in the ordinary manner, and is left alone.
  await sql.query("update app.checkouts set created_at = created_at - interval '1 hour'");

  const ids = bought.map(({ orderId }) => orderId);
  const before = await statesOf(world, ids);
  const first = await reconcile(world);
  await untilSettled(world, 60_000);
  const repaired = await statesOf(world, ids);
  const second = await reconcile(world);
  const after = await statesOf(world, ids);

  report.figure("events, and lost of them", `${stripe.account.events.length}, ${lost.size}`);
  report.figure("orders that their loss left behind", differing(before, repaired));
  report.figure("first run", first.said);
  report.figure("second run", second.said);
  report.promise("something was lost that mattered", differing(before, repaired) > 0);
  report.promise("the first run ends well", first.code === 0, first.said);
  report.promise(
    "the second finds nothing to repair, and changes nothing",
    second.code === 0 && second.repaired === 0 && differing(repaired, after) === 0,
    second.said,
  );
  report.promise(
    "somebody else's payment is told of, and left alone",
    first.said.includes(" 1 of somebody else's"),
    first.said,
  );

  await deliver(world.webhookUrl, [...lost], { atOnce: 20 });
  await untilSettled(world, 60_000);
  const late = await statesOf(world, ids);
  report.promise(
    "when the lost events come after all, they have nothing to add",
    differing(after, late) === 0,
    differing(after, late),
  );
  await report.examine(world.databaseUrl);
}

/** Mostly money, sometimes late, none, or money that goes back again. */
function whatHappens(stripe: StripeAccount, sessionId: string, random: SeededRandom) {
  if (random.chance(0.1)) return stripe.expire(sessionId);
  const isDelayed = random.chance(0.2);
  const payment = stripe.pay(sessionId, !isDelayed);
  if (isDelayed) return stripe.endDelay(sessionId, random.chance(0.7));
  if (random.chance(0.2)) return stripe.refund(payment, random.pick([undefined, 5_000]));
  if (random.chance(0.2)) {
    const { id } = stripe.dispute(payment, 19_900);
    if (random.chance(0.7)) stripe.closeDispute(id, random.pick(["won", "lost"]));
  }
}

/** As a person would run it, beside the running app. */
function reconcile({ variables }: World): Promise<{ code: number | null; said: string; repaired: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["run", "--silent", "payments:reconcile"], {
      env: variables,
      stdio: ["ignore", "pipe", "ignore"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      const said = output.split("\n").find((line) => / checked, /.test(line)) ?? output;
      resolve({ code, said, repaired: Number(said.match(/(\d+) repaired/)?.[1]) });
    });
  });
}

function differing(some: Map<string, string>, others: Map<string, string>): number {
  return [...some].filter(([id, state]) => others.get(id) !== state).length;
}
