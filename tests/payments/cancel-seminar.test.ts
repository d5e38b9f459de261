import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { refundSeminar } from "@/lib/commerce/payments/refund-seminar";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn, elin, maja } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

const orderOf = (id: string) =>
  db.order.findUniqueOrThrow({ where: { id }, include: { grants: { include: { seat: true } } } });

async function refundAll(seminarId: string) {
  await refundSeminar({ seminarId });
  const refunds = await db.refund.findMany({ where: { payment: { order: { offerId: seminarId } } } });
  for (const { id } of refunds) await sendRefund({ refundId: id });
}

const queuedLetters = async () =>
  (
    await db.$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where key like 'seminar_cancelled:%'`
  ).map(({ key }) => key);

test("everyone gets their money back and is told, however often the job runs", async () => {
  const [host, payer, undecided, waiting] = [await asha(), await bjorn(), await maja(), await elin()];
  const seminar = await seminarOf(host, { priceAmount: 19_000, capacity: 2 });
  const paid = await checkedOut(payer, seminar.id);
  await payAtProvider(paid.sessionId);
  await settleCheckout(paid.checkoutId);
  const pending = await checkedOut(undecided, seminar.id);
  await joinWaitlist(waiting, seminar);

  const cancelled = await cancelSeminar(host, seminar);
  expect(cancelled).toMatchObject({ state: "cancelled", status: "published" });
  for (let i = 0; i < 3; i++) await refundAll(seminar.id);

  expect(await orderOf(paid.orderId)).toMatchObject({
    status: "refunded",
    refundedAmount: 19_000,
    grants: [{ seat: { status: "released" } }],
  });
  expect(await orderOf(pending.orderId)).toMatchObject({
    status: "cancelled",
    grants: [{ seat: { status: "released" } }],
  });
  expect(await db.refund.count({ where: { orderId: paid.orderId } })).toBe(1);
  expect(await db.waitlistEntry.findFirst({ where: { userId: waiting.id } })).toMatchObject({
    status: "left",
  });
  expect((await queuedLetters()).toSorted()).toEqual(
    [payer, undecided, waiting].map(({ id }) => `seminar_cancelled:${seminar.id}:${id}`).toSorted(),
  );
});

test("who pays in the very moment it is called off gets the money back too", async () => {
  const [host, payer] = [await asha(), await bjorn()];
  const seminar = await seminarOf(host, { priceAmount: 19_000 });
  const order = await checkedOut(payer, seminar.id);
  await cancelSeminar(host, seminar);
  await payAtProvider(order.sessionId);
  await refundAll(seminar.id);
  expect(await orderOf(order.orderId)).toMatchObject({
    status: "refunded",
    grants: [{ seat: { status: "released" } }],
  });
});

test("a seat that cost nothing is let go as well", async () => {
  const [host, guest] = [await asha(), await maja()];
  const seminar = await seminarOf(host);
  const { order } = await placeOrder(guest, { kind: "seminar", item_id: seminar.id });
  await cancelSeminar(host, seminar);
  await refundAll(seminar.id);
  expect(await orderOf(order.id)).toMatchObject({
    status: "refunded",
    grants: [{ seat: { status: "released" } }],
  });
  expect(await db.seminar.findUnique({ where: { id: seminar.id } })).toMatchObject({ seatsTaken: 0 });
});

test("cancelling twice tells nobody twice", async () => {
  const [host, guest] = [await asha(), await maja()];
  const seminar = await seminarOf(host);
  await placeOrder(guest, { kind: "seminar", item_id: seminar.id });
  await Promise.all([1, 2, 3].map(() => cancelSeminar(host, seminar)));
  expect((await queuedLetters()).filter((key) => key.includes(seminar.id))).toHaveLength(1);
});
