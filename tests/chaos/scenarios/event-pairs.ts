import type { Session, StripeAccount, StripeEvent } from "@/tests/support/stripe/account";
import { type Bought, everybodyBuys } from "../harness/buying";
import { deliver } from "../harness/deliveries";
import { statesOf } from "../harness/order-states";
import { untilSettled } from "../harness/settled";
import { inWorld, type World } from "../harness/world";
import type { Scenario, Stage } from "../scenario";

const aboutCheckout = ["completed", "async_payment_succeeded", "async_payment_failed", "expired"].map(
  (what) => `checkout.session.${what}`,
);
const aboutPayment = [
  ...["charge.refunded", "refund.updated", "refund.failed"],
  ...["charge.dispute.created", "charge.dispute.closed"],
];

type Happening = (stripe: StripeAccount, sessionId: string) => void;

const part = 5_000;
const all = 19_900;

/** What can have become of a checkout at Stripe by the time that the two events arrive. */
const histories: Record<string, Happening> = {
  paid: (stripe, id) => void stripe.pay(id),
  "on its way": (stripe, id) => void stripe.pay(id, false),
  "paid later": (stripe, id) => {
    stripe.pay(id, false);
    stripe.endDelay(id, true);
  },
  "failed later": (stripe, id) => {
    stripe.pay(id, false);
    stripe.endDelay(id, false);
  },
  expired: (stripe, id) => void stripe.expire(id),
  refunded: (stripe, id) => void stripe.refund(stripe.pay(id)),
  "refunded in part": (stripe, id) => void stripe.refund(stripe.pay(id), part),
  bounced: (stripe, id) => stripe.bounce(stripe.refund(stripe.pay(id)).id),
  disputed: (stripe, id) => void stripe.dispute(stripe.pay(id), all),
  "dispute won": (stripe, id) => stripe.closeDispute(stripe.dispute(stripe.pay(id), all).id, "won"),
  "dispute lost": (stripe, id) => stripe.closeDispute(stripe.dispute(stripe.pay(id), all).id, "lost"),
};
/** Nobody can dispute or send back what never came. */
const withoutMoney = ["on its way", "failed later", "expired"];
const inShort = ["failed later", "refunded", "dispute lost"];

interface Trial {
  history: string;
  /** In the order of their arrival. */
  pair: [first: string, second: string];
}

interface Tried {
  trial: Trial;
  orderId: string;
  session: Session;
}

export const eventPairs: Scenario = {
  name: "event-pairs",
  tells: "all pairs of events of one checkout, in both orders, after everything that can have become of it",
  run: (stage) => inWorld({ cluster: stage.cluster, name: "event-pairs" }, (world) => tryAll(world, stage)),
};

async function tryAll(world: World, { report, isShort }: Stage) {
  const trials = Object.keys(histories)
    .filter((history) => !isShort || inShort.includes(history))
    .flatMap(trialsOf);
  const bought = await everybodyBuys(world, trials.length);
  const tried = trials.map((trial, index): Tried => {
    const { orderId, sessionId } = bought[index] as Bought;
    histories[trial.history]?.(world.stripe.account, sessionId);
    return { trial, orderId, session: world.stripe.account.session(sessionId) };
  });

  for (const turn of [0, 1] as const) {
    const events = tried.map(({ trial, session }) => eventAbout(trial.pair[turn], session, turn));
    await deliver(world.webhookUrl, events, { atOnce: 20 });
    report.promise(
      `the ${turn === 0 ? "first" : "second"} event of all was worked off`,
      (await untilSettled(world, 240_000)) !== null,
    );
  }

  const states = await statesOf(
    world,
    tried.map(({ orderId }) => orderId),
  );
  const endings = new Map(tried.map(({ trial, orderId }) => [keyOf(trial), states.get(orderId) ?? "gone"]));
  const pairs = trials.filter(({ pair: [first, second] }) => first <= second);
  const different = pairs.filter(
    (trial) => endings.get(keyOf(trial)) !== endings.get(keyOf(reversed(trial))),
  );
  report.figure("orders, each with its pair of events", tried.length);
  for (const history of new Set(trials.map((trial) => trial.history))) {
    const reached = new Set(
      trials.filter((t) => t.history === history).map((t) => endings.get(keyOf(t)) ?? ""),
    );
    report.figure(
      `${history}: endings`,
      [...reached]
        .map((state) => JSON.parse(state).summary)
        .sort()
        .join(" | "),
    );
  }
  report.promise(
    `${pairs.length} pairs end the same in both orders`,
    different.length === 0,
    different
      .map((trial) => [trial, endings.get(keyOf(trial)), endings.get(keyOf(reversed(trial)))])
      .slice(0, 3),
  );
  await report.examine(world.databaseUrl);
}

function trialsOf(history: string): Trial[] {
  const types = withoutMoney.includes(history) ? aboutCheckout : [...aboutCheckout, ...aboutPayment];
  return types.flatMap((first) => types.map((second): Trial => ({ history, pair: [first, second] })));
}

const keyOf = ({ history, pair }: Trial) => [history, ...pair].join(" > ");
const reversed = ({ history, pair: [first, second] }: Trial): Trial => ({ history, pair: [second, first] });

/** An event of a type that may be quite untrue of what happened: it is a doorbell, and whoever rings is not believed. */
function eventAbout(type: string, session: Session, turn: number): StripeEvent {
  const { id, payment_intent } = session;
  const isOfCheckout = aboutCheckout.includes(type);
  return {
    id: `evt_${turn}_${id}`,
    object: "event",
    type,
    created: session.created,
    livemode: false,
    data: { object: isOfCheckout ? session : { id: `about_${id}`, payment_intent } },
  };
}
