import { ask } from "../harness/ask";
import { course } from "../harness/goods";
import { host, type Person, signedInPeople } from "../harness/people";
import { tally } from "../harness/waiting";
import { inWorld, type World } from "../harness/world";
import type { Scenario, Stage } from "../scenario";

const attempts = 50;

export const idempotentOrder: Scenario = {
  name: "idempotent-order",
  tells: `one order sent ${attempts} times at once with one key, and its checkout opened as often`,
  run: (stage) =>
    inWorld({ cluster: stage.cluster, name: "idempotent-order" }, async (world) => {
      await orderOnce(world, stage);
      await control(world, stage);
    }),
};

async function orderOnce(world: World, { report }: Stage) {
  const asha = await host(world.sql);
  const [item, other] = [await course(world.sql, asha.id), await course(world.sql, asha.id)];
  const [bjorn, maja] = (await signedInPeople(world.sql, 2)) as [Person, Person];

  const answers = await atOnce(() => order(world, bjorn, item));
  report.figure("orders asked for", tally(answers.map(({ status }) => status)));
  report.promise(
    "one is created, and all are told the same",
    new Set(answers.map(({ text }) => text)).size === 1,
  );
  report.promise(
    "the first is 201 and each repetition 200",
    tally(answers.map(({ status }) => status)) === `200×${attempts - 1} 201×1`,
  );
  report.promise("there is one order", (await ordersOf(world, bjorn)) === 1);

  const order_id = answers[0]?.json.id;
  const checkouts = await atOnce(() =>
    ask(`${world.url}/payments/stripe/create-session`, { as: bjorn.token, json: { order_id } }),
  );
  report.figure("checkouts asked for", tally(checkouts.map(({ status }) => status)));
  report.promise(
    "Stripe has one session, and everybody its address",
    world.stripe.account.sessions.size === 1 && new Set(checkouts.map(({ text }) => text)).size === 1,
    tally(checkouts.map(({ status, text }) => `${status} ${text}`)),
  );

  const another = await order(world, bjorn, other);
  report.promise(
    "the key with another body is refused as idempotency_mismatch",
    another.json.code === "idempotency_mismatch",
    another.text,
  );
  const majas = await order(world, maja, item);
  report.promise(
    "the same key of somebody else is an order of their own",
    majas.status === 201 && majas.json.id !== order_id,
  );
  await report.examine(world.databaseUrl);
}

/** Without the unique keys the look before the insert is all there is, and it must not be enough. */
async function control(world: World, { report }: Stage) {
  await world.sql.query("drop index app.orders_user_id_idempotency_key_key, app.orders_one_open_per_offer");
  const item = await course(world.sql, (await host(world.sql)).id);
  const [bjorn] = (await signedInPeople(world.sql, 1)) as [Person];
  await atOnce(() => order(world, bjorn, item));
  const orders = await ordersOf(world, bjorn);
  report.figure("control without the keys: orders", orders);
  report.promise("the control orders more than once", orders > 1);
}

const atOnce = <T>(call: () => Promise<T>) => Promise.all(Array.from({ length: attempts }, call));

function order({ url }: World, { token }: Person, item_id: string) {
  return ask(`${url}/api/orders`, {
    as: token,
    json: { kind: "course", item_id },
    headers: { "idempotency-key": "en-kurs" },
  });
}

async function ordersOf({ sql }: World, { id }: Person): Promise<number> {
  return (await sql.query("select count(*)::int as orders from app.orders where user_id = $1", [id])).rows[0]
    .orders;
}
