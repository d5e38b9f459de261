import { type Answer, ask } from "../harness/ask";
import { buyAndPay } from "../harness/buying";
import { course } from "../harness/goods";
import { host, type Person, signedInPeople } from "../harness/people";
import { untilSettled } from "../harness/settled";
import { tally } from "../harness/waiting";
import { inWorld, type World } from "../harness/world";
import type { Scenario, Stage } from "../scenario";

const attempts = 50;
const part = 10_000;

export const parallelRefunds: Scenario = {
  name: "parallel-refunds",
  tells: `${attempts} refunds of 100 kr at once, of 199 kr`,
  run: (stage) =>
    inWorld({ cluster: stage.cluster, name: "parallel-refunds" }, async (world) => {
      await refundOnce(world, stage);
      await control(world, stage);
    }),
};

async function refundOnce(world: World, { report }: Stage) {
  const asha = await host(world.sql);
  const orderId = await paidOrder(world, asha);
  const answers = await refundAtOnce(world, asha, orderId);
  report.promise("what was accepted was sent", (await untilSettled(world, 60_000)) !== null);
  report.figure(
    "refunds asked for",
    tally(answers.map(({ status, json }) => `${status} ${json.code ?? ""}`)),
  );
  report.promise(
    "one is accepted, all others are not_refundable",
    accepted(answers) === 1 && answers.every(isExpected),
  );
  const { rows } = await world.sql.query("select status, refunded_amount from app.orders where id = $1", [
    orderId,
  ]);
  const sent = [...world.stripe.account.refunds.values()].map(({ amount }) => amount);
  report.promise("Stripe was told once", sent.length === 1 && sent[0] === part, sent);
  report.promise(
    "the order stays paid, with that part returned",
    rows[0].status === "paid" && rows[0].refunded_amount === part,
    rows[0],
  );
  await report.examine(world.databaseUrl);
}

/** Without the trigger nobody adds up what is going back. */
async function control(world: World, { report }: Stage) {
  const asha = await host(world.sql);
  const orderId = await paidOrder(world, asha);
  await world.sql.query("drop trigger refunds_within_payment on app.refunds");
  const count = accepted(await refundAtOnce(world, asha, orderId));
  report.figure("control without the trigger: refunds accepted", count);
  report.promise("the control gives back more than came", count > 1);
}

async function paidOrder(world: World, seller: Person): Promise<string> {
  const item_id = await course(world.sql, seller.id);
  const [bjorn] = (await signedInPeople(world.sql, 1)) as [Person];
  const [{ orderId } = { orderId: "" }] = await buyAndPay(world, [bjorn], { kind: "course", item_id });
  return orderId;
}

function refundAtOnce({ url }: World, { token }: Person, orderId: string): Promise<Answer[]> {
  const json = { amount: part, reason: "Ni fick vänta." };
  return Promise.all(
    Array.from({ length: attempts }, () => ask(`${url}/api/orders/${orderId}/refund`, { as: token, json })),
  );
}

const accepted = (answers: Answer[]) => answers.filter(({ status }) => status === 202).length;
const isExpected = ({ status, json }: Answer) =>
  status === 202 || (status === 409 && json.code === "not_refundable");
