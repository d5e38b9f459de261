import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { exceptFromWithdrawal } from "@/lib/catalogue/seminars/except-from-withdrawal";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { admin, asha, bjorn, maja } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

test("an admin allows the exception, it is noted, and what was sold before keeps its right", async () => {
  const [host, judge, early, late] = [await asha(), await admin(), await bjorn(), await maja()];
  const { id } = await seminarOf(host, { priceAmount: 29_000 });
  const before = await placeOrder(early, { kind: "seminar", item_id: id });
  expect(await exceptFromWithdrawal(judge, { id, excepted: true })).toMatchObject({
    is_withdrawal_excepted: true,
  });
  const then = await placeOrder(late, { kind: "seminar", item_id: id });
  expect((await findOrderDetails(early, before.order)).is_withdrawal_excepted).toBe(false);
  expect((await findOrderDetails(late, then.order)).is_withdrawal_excepted).toBe(true);
  expect(await db.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
    { actorId: judge.id, action: "withdrawal_excepted" },
  ]);
});

test("nobody else does, not even for what they sell", async () => {
  const host = await asha();
  const { id } = await seminarOf(host);
  for (const actor of [host, await maja()]) {
    expect(await errorCode(() => exceptFromWithdrawal(actor, { id, excepted: true }))).toBe("forbidden");
  }
  expect(await db.auditEntry.count({ where: { subjectId: id } })).toBe(0);
});
