import { expect, test, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { resolveRefund } from "@/lib/commerce/payments/resolve-refund";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { admin, asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

const guard = vi.hoisted(() => ({ isOff: false }));

/** With the guard off, no transaction gets the row locks that it asks for. */
vi.mock("@/lib/base/platform/db", async (importActual) => {
  const actual = await importActual<typeof import("@/lib/base/platform/db")>();
  const unlocked = (tx: import("@/lib/base/platform/db").Database) =>
    new Proxy(tx, {
      get(target, name) {
        if (name !== "$executeRaw") return Reflect.get(target, name);
        return (strings: TemplateStringsArray, ...values: unknown[]) =>
          strings.join("").includes("for update") ? 0 : target.$executeRaw(strings, ...values);
      },
    });
  const transaction: typeof actual.transaction = (work) =>
    actual.transaction((tx) => work(guard.isOff ? unlocked(tx) : tx));
  return { ...actual, transaction };
});

useDatabase();

/** A third of the money that the provider did not send back, and would now. */
async function refused() {
  const [host, buyer] = [await asha(), await bjorn()];
  const item = await seminarOf(host, { priceAmount: 30_000 });
  const { checkoutId, orderId, sessionId } = await checkedOut(buyer, item.id);
  await payAtProvider(sessionId);
  await settleCheckout(checkoutId);
  const { providerRef } = await db.payment.findFirstOrThrow({ where: { orderId } });
  const atProvider = (paymentRef: string) =>
    db.sandboxSession.update({ where: { id: sessionId }, data: { paymentRef } });
  await atProvider("pi_elsewhere");
  await refundOrder(host, { id: orderId, amount: 10_000, reason: "En del." });
  const { id } = await db.refund.findFirstOrThrow({ where: { orderId } });
  await sendRefund({ refundId: id });
  await atProvider(providerRef);
  return { orderId, refundId: id, providerRef };
}

/** Several admins try again at once, and the job of each refund runs more than once at once. */
async function tryAgain(
  { orderId, refundId, providerRef }: Awaited<ReturnType<typeof refused>>,
  isGuarded = true,
) {
  const admins = [await admin(), await admin(), await admin()];
  guard.isOff = !isGuarded;
  const told = await Promise.all(
    admins.map((judge) => errorCode(() => resolveRefund(judge, { id: refundId, way: "retry" }))),
  );
  guard.isOff = false;
  const pending = await db.refund.findMany({ where: { orderId, status: "pending" } });
  const jobs = pending.flatMap(({ id }) => [id, id, id]);
  await Promise.all(jobs.map((id) => sendRefund({ refundId: id })));
  return { told: told.sort(), sent: await db.sandboxRefund.count({ where: { paymentRef: providerRef } }) };
}

test("a refund that several try again at once is sent once", async () => {
  expect(await tryAgain(await refused())).toEqual({
    told: ["already_decided", "already_decided", "ok"],
    sent: 1,
  });
});

test("it would be sent more than once without the lock on its payment (control)", async () => {
  const order = await refused();
  const { sent } = await tryAgain(order, false);
  expect(sent).toBeGreaterThan(1);
});

test("it would be sent more than once without the provider's key (control)", async () => {
  const order = await refused();
  await db.$executeRaw`drop index app.sandbox_refunds_idempotency_key_key`;
  const { told, sent } = await tryAgain(order);
  expect(told.filter((code) => code === "ok")).toHaveLength(1);
  expect(sent).toBeGreaterThan(1);
});
