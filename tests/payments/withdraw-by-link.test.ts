import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { linkToken } from "@/lib/base/platform/tokens";
import { requestWithdrawal, startWithdrawal } from "@/lib/commerce/payments/request-withdrawal";
import { settleOrder } from "@/lib/commerce/payments/settle-order";
import { foreseeByLink, withdrawByLink } from "@/lib/commerce/payments/withdraw-by-link";
import type { Visitor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn, maja } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

const visitor: Visitor = { actor: null, address: "192.0.2.7", userAgent: "", locale: "sv" };

async function boughtSeat() {
  const [host, buyer] = [await asha(), await bjorn()];
  const item = await seminarOf(host, { priceAmount: 29_000, startsAt: after(new Date(), days(30)) });
  const { orderId, sessionId } = await checkedOut(buyer, item.id);
  await payAtProvider(sessionId);
  await settleOrder(buyer, { id: orderId });
  const order = await db.order.findUniqueOrThrow({ where: { id: orderId }, include: { user: true } });
  return { item, id: orderId, order_number: String(order.number), email: order.user.email };
}

/** The tokens that were mailed about an order's withdrawal, oldest first. */
async function mailedTokens(): Promise<string[]> {
  const jobs = await db.$queryRaw<{ seed: string }[]>`
    select payload->>'tokenSeed' as seed from graphile_worker._private_jobs
    where payload->>'template' = 'withdraw_order' order by id`;
  return jobs.map(({ seed }) => linkToken(seed));
}

async function linkFor(request: { order_number: string; email: string }): Promise<string> {
  await startWithdrawal(request);
  return String((await mailedTokens()).at(-1));
}

describe("a withdrawal without signing in", () => {
  it("mails a link that shows the figures, confirms once, and frees the seat", async () => {
    const { item, id, ...request } = await boughtSeat();
    const token = await linkFor(request);
    const expected = { refund_amount: 29_000, currency: "SEK", reason: "withdrawn" };
    expect(await foreseeByLink({ token })).toMatchObject({ withdrawal: expected });
    expect(await db.refund.count({ where: { orderId: id } })).toBe(0);

    const confirmed = await Promise.all(
      Array.from({ length: 10 }, () => errorCode(() => withdrawByLink(visitor, { token }))),
    );
    expect(confirmed.filter((code) => code === "ok")).toHaveLength(1);
    expect(await db.refund.count({ where: { orderId: id } })).toBe(1);
    expect(await db.seminar.findUnique({ where: { id: item.id } })).toMatchObject({ seatsTaken: 0 });
    expect(await errorCode(() => foreseeByLink({ token }))).toBe("invalid_token");
  });

  it("mails nobody but the buyer, and answers alike", async () => {
    const { order_number } = await boughtSeat();
    const { id } = await maja();
    const { email } = await db.user.findUniqueOrThrow({ where: { id } });
    const before = (await mailedTokens()).length;
    for (const request of [
      { order_number, email },
      { order_number: "1999-000001", email },
    ]) {
      expect(await requestWithdrawal(visitor, request)).toBe(undefined);
      await startWithdrawal(request);
    }
    expect(await mailedTokens()).toHaveLength(before);
  });

  it("counts the period to when the link was asked for", async () => {
    const { id, ...request } = await boughtSeat();
    const token = await linkFor(request);
    await db.$executeRaw`alter table app.orders disable trigger orders_is_a_snapshot`;
    await db.$executeRaw`update app.orders set paid_at = now() - interval '20 days' where id = ${id}::uuid`;
    await db.$executeRaw`alter table app.orders enable trigger orders_is_a_snapshot`;
    await db.seminar.updateMany({ data: { cancellationPolicy: "strict" } });
    expect((await foreseeByLink({ token })).withdrawal.reason).toBe("policy");
    await db.$executeRaw`update app.one_time_tokens set created_at = now() - interval '10 days' where order_id = ${id}::uuid`;
    expect((await foreseeByLink({ token })).withdrawal.reason).toBe("withdrawn");
  });

  it("is refused with a link that is made up or too old", async () => {
    const token = await linkFor(await boughtSeat());
    await db.$executeRaw`update app.one_time_tokens set expires_at = now() where purpose = 'withdraw_order'`;
    expect(await errorCode(() => withdrawByLink(visitor, { token }))).toBe("invalid_token");
    expect(await errorCode(() => withdrawByLink(visitor, { token: "påhittad" }))).toBe("invalid_token");
  });

  it("is asked for five times for one order, and then not for a while", async () => {
    const request = { order_number: "2026-000042", email: "bjorn@aveli.test" };
    const asked = [];
    for (let n = 0; n < 6; n++) asked.push(await errorCode(() => requestWithdrawal(visitor, request)));
    expect(asked).toEqual([...Array(5).fill("ok"), "rate_limited"]);
  });
});
