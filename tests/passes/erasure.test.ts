import { expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { expireOrders } from "@/lib/commerce/payments/expire-orders";
import type { Actor } from "@/lib/people/identity/actor";
import { hashPassword } from "@/lib/people/identity/hash-password";
import { eraseAccount } from "@/lib/system/privacy/erase-account";
import { checkInvariants } from "@/lib/system/run/check-invariants";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { boughtPass, passOf, seatsOf } from "@/tests/support/passes";
import { asha, bjorn, maja } from "@/tests/support/people";
import { queued } from "@/tests/support/queue";

useDatabase();

const password = "tystnad under granarna";

async function withPassword(person: Actor): Promise<Actor> {
  await db.user.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(password) } });
  return person;
}

/** As after an evening: begun, and ended by its host. */
async function end(ids: readonly string[]): Promise<void> {
  for (const [nth, id] of ids.entries()) {
    await db.seminar.update({ where: { id }, data: { startsAt: after(new Date(), -days(nth + 1)) } });
    await db.offer.update({ where: { id }, data: { status: "live" } });
    await db.offer.update({ where: { id }, data: { status: "ended" } });
  }
}

it("a buyer who leaves Aveli gives back the seats to come, for whoever waits, and keeps what was held in the books", async () => {
  const buyer = await withPassword(await bjorn());
  const { pass, seminars } = await passOf(await asha(), { capacity: 1 });
  const orderId = await boughtPass(buyer, pass.id);
  await end(seminars.slice(0, 1).map(({ id }) => id));
  const second = String(seminars[1]?.id);
  await joinWaitlist(await maja(), { id: second });
  await eraseAccount(buyer, { password });
  expect(await seatsOf(orderId)).toEqual(["confirmed", "released", "released", "released"]);
  expect(await db.order.findUnique({ where: { id: orderId } })).toMatchObject({
    ...{ status: "paid", amount: 50_001 },
  });
  expect(await db.orderGrant.count({ where: { orderId } })).toBe(4);
  expect(await queued("promote_waitlist", { seminarId: second })).toHaveLength(1);
});

it("a pass that is not paid yet runs out at once, and is let go with all of its seats", async () => {
  const buyer = await withPassword(await bjorn());
  const { pass } = await passOf(await asha());
  const { order } = await placeOrder(buyer, { kind: "series", item_id: pass.id });
  await eraseAccount(buyer, { password });
  await expireOrders();
  expect(await db.order.findUnique({ where: { id: order.id } })).toMatchObject({ status: "expired" });
  expect(await seatsOf(order.id)).toEqual(Array(4).fill("released"));
});

it("a host cannot leave while a pass of theirs has dates to come, and nothing of it has changed", async () => {
  const host = await withPassword(await asha());
  const { pass, seminars } = await passOf(host);
  const orderId = await boughtPass(await bjorn(), pass.id);
  await end(seminars.slice(0, 3).map(({ id }) => id));
  expect(await errorCode(() => eraseAccount(host, { password }))).toBe("open_commitments");
  expect(await db.offer.findUnique({ where: { id: pass.id } })).toMatchObject({ status: "published" });
  expect(await seatsOf(orderId)).toEqual(Array(4).fill("confirmed"));
});

it("a host whose dates have all been held leaves, and the pass stays for its buyers", async () => {
  const host = await withPassword(await asha());
  const buyer = await bjorn();
  const { pass, seminars, seriesId } = await passOf(host);
  const orderId = await boughtPass(buyer, pass.id);
  await end(seminars.map(({ id }) => id));
  await eraseAccount(host, { password });
  expect(await db.offer.findUnique({ where: { id: pass.id } })).toMatchObject({ status: "archived" });
  expect(await db.seminar.count({ where: { seriesId } })).toBe(4);
  expect(await seatsOf(orderId)).toEqual(Array(4).fill("confirmed"));
  const findings = await checkInvariants(String(process.env.DATABASE_URL));
  expect(findings.filter(({ count }) => count > 0)).toEqual([]);
});

it("a pass that nobody bought goes with its host, and its series with it", async () => {
  const host = await withPassword(await asha());
  const { pass, seriesId } = await passOf(host);
  await eraseAccount(host, { password });
  expect(await db.offer.count({ where: { id: pass.id } })).toBe(0);
  expect(await db.seminarSeries.count({ where: { id: seriesId } })).toBe(0);
});
