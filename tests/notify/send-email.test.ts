import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";
import { listMails } from "@/lib/base/notify/queries";
import { queueEmail } from "@/lib/base/notify/queue-email";
import { db } from "@/lib/base/platform/db";
import { sealId } from "@/lib/base/platform/tokens";
import { receipt } from "@/lib/commerce/orders/emails/receipt";
import { requestRefund } from "@/lib/commerce/payments/request-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { useDatabase } from "@/tests/support/database";
import { lettersTo } from "@/tests/support/letters";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn, signedIn } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

async function paidSeat() {
  const buyer = await bjorn();
  const seminar = await seminarOf(await asha(), {
    title: "Stilla <morgon>",
    priceAmount: 29_000,
    vatRateBp: 2500,
  });
  const { orderId, sessionId, checkoutId } = await checkedOut(buyer, seminar.id);
  await payAtProvider(sessionId);
  await settleCheckout(checkoutId);
  return { buyer, seminar, orderId };
}

test("a letter is queued by what it tells, and only if that came true", async () => {
  const orderId = randomUUID();
  await expect(
    db.$transaction(async (tx) => {
      await queueEmail(tx, receipt, { orderId });
      throw new Error("it did not");
    }),
  ).rejects.toThrow("it did not");
  const queued = () => db.$queryRaw<unknown[]>`
    select 1 from graphile_worker._private_jobs where payload->>'orderId' = ${orderId}`;
  expect(await queued()).toHaveLength(0);

  await db.$transaction((tx) => queueEmail(tx, receipt, { orderId }));
  await db.$transaction((tx) => queueEmail(tx, receipt, { orderId }));
  expect(await queued()).toHaveLength(1);
});

test("a receipt tells what was bought, of whom, for how much, with VAT and number", async () => {
  const { buyer, orderId } = await paidSeat();
  const { number } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
  await runEmailJob({ template: "receipt", orderId });
  const [mail] = await lettersTo(buyer.id);
  expect(mail?.subject).toBe("Kvitto: Stilla <morgon>");
  for (const part of [
    "Asha",
    "Björn",
    String(number),
    "290\u00a0kr",
    "58\u00a0kr",
    "25\u00a0%",
    `/orders/${orderId}`,
    "/join/",
  ]) {
    expect(mail?.body).toContain(part);
  }
  expect(mail?.html).toContain("Stilla &lt;morgon&gt;");
  expect(mail?.html).not.toContain("<morgon>");
});

test("a letter is written and sent once, however often its job runs", async () => {
  const { buyer, orderId } = await paidSeat();
  for (let n = 0; n < 5; n++) await runEmailJob({ template: "receipt", orderId });
  await Promise.all([1, 2, 3].map(() => runEmailJob({ template: "seat_confirmed", orderId })));
  expect(await lettersTo(buyer.id)).toHaveLength(2);
});

test("a letter is in its reader's language and time zone", async () => {
  const buyer = await bjorn();
  await db.user.update({ where: { id: buyer.id }, data: { locale: "en", timeZone: "America/New_York" } });
  const seminar = await seminarOf(await asha(), { startsAt: new Date("2027-01-15T17:00:00Z") });
  const { id: seatId, orderId } = await seatFor(buyer, seminar);
  await runEmailJob({ template: "seat_confirmed", orderId });
  const [mail] = await lettersTo(buyer.id);
  expect(mail?.subject).toBe("Your seat: Stilla morgon");
  expect(mail?.body).toMatch(/Friday,? 15 January 2027 at 12:00/);
  expect(mail?.body).toContain(`/en/join/${sealId("seat", seatId)}`);
});

test("a refund tells how much goes back", async () => {
  const { buyer, orderId } = await paidSeat();
  const { id: paymentId } = await db.payment.findFirstOrThrow({ where: { orderId } });
  const refundId = await db.$transaction((tx) =>
    requestRefund(tx, {
      orderId,
      paymentId,
      amount: 10_000,
      currency: "SEK",
      reason: "sjuk",
      requestedById: null,
    }),
  );
  await runEmailJob({ template: "order_refunded", refundId });
  expect((await lettersTo(buyer.id)).at(-1)?.body).toContain("100\u00a0kr");
});

test("everyone told of a cancelled seminar is told for themselves", async () => {
  const seminar = await seminarOf(await asha());
  const people = [await bjorn(), await signedIn("Maja")];
  for (const { id } of people)
    await runEmailJob({ template: "seminar_cancelled", seminarId: seminar.id, userId: id });
  for (const { id } of people) expect(await lettersTo(id)).toHaveLength(1);
});

test("nothing is sent to someone who has left", async () => {
  const { buyer, orderId } = await paidSeat();
  await db.user.update({ where: { id: buyer.id }, data: { deletedAt: new Date() } });
  await runEmailJob({ template: "receipt", orderId });
  expect(await lettersTo(buyer.id)).toHaveLength(0);
});

test("the mailbox shows the newest letter first", async () => {
  const { orderId } = await paidSeat();
  await runEmailJob({ template: "receipt", orderId });
  await runEmailJob({ template: "seat_confirmed", orderId });
  expect((await listMails({ limit: 2 })).items.map(({ subject }) => subject.split(":")[0])).toEqual([
    "Din plats",
    "Kvitto",
  ]);
});

test("both languages have the same letters", () => {
  const keys = (tree: object, path = ""): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "object" ? keys(value, `${path}${key}.`) : [path + key],
    );
  expect(keys(en.mail)).toEqual(keys(sv.mail));
});
