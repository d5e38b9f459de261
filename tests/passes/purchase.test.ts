import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { createPass, duplicatePass, publishPass } from "@/lib/catalogue/passes/lifecycle";
import { findPass } from "@/lib/catalogue/passes/queries";
import { createPassInput } from "@/lib/catalogue/passes/schema";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { refundSeminar } from "@/lib/commerce/payments/refund-seminar";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { useDatabase } from "@/tests/support/database";
import { boughtPass, passOf, seatsOf, seriesOf } from "@/tests/support/passes";
import { asha, bjorn, elin, maja } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

const order = (item_id: string) => ({ kind: "series" as const, item_id });

async function sendRefunds(orderId: string): Promise<number[]> {
  const refunds = await db.refund.findMany({ where: { orderId }, orderBy: { id: "asc" } });
  for (const { id } of refunds) await sendRefund({ refundId: id });
  return refunds.map(({ amount }) => amount);
}

/** Moves dates into the past, so that they have been held. */
async function hold(ids: readonly string[]): Promise<void> {
  for (const [nth, id] of ids.entries()) {
    await db.seminar.update({ where: { id }, data: { startsAt: after(new Date(), -days(nth + 1)) } });
  }
}

const stateOf = (id: string) =>
  db.order.findUniqueOrThrow({ where: { id }, select: { status: true, refundedAmount: true } });

describe("a pass", () => {
  it("goes on sale with two dates or more, and only for one's own series", async () => {
    const host = await asha();
    const { seriesId: series_id } = await seriesOf(host, { dates: 1 });
    const input = createPassInput.parse({ title: "Kvällar", summary: "Alla.", price_amount: 0, series_id });
    const draft = await createPass(host, input);
    await expect(publishPass(host, { id: draft.id })).rejects.toThrow("too_few_dates");
    await expect(createPass(await elin(), input)).rejects.toThrow("not_found");
    expect(await duplicatePass(host, { id: draft.id })).toMatchObject({ status: "draft", series_id });
  });

  it("gives a seat in each date to come, at its own price", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const { pass, seminars } = await passOf(host);
    expect(pass.seminars.map(({ id }) => id)).toEqual(seminars.map(({ id }) => id));
    const id = await boughtPass(buyer, pass.id);
    expect(await seatsOf(id)).toEqual(["confirmed", "confirmed", "confirmed", "confirmed"]);
    expect(await findOrderDetails(buyer, { id })).toMatchObject({
      ...{ kind: "series", status: "paid", amount: 50_001, is_granted: true },
      dates: seminars.map(({ startsAt }) => startsAt.toISOString()),
    });
    expect(await db.receipt.findMany({ where: { orderId: id } })).toMatchObject([{ itemKind: "series" }]);
    await expect(placeOrder(buyer, order(pass.id))).rejects.toThrow("already_owned");
  });

  it("is one hold, however many dates", async () => {
    const buyer = await bjorn();
    const { pass } = await passOf(await asha(), { dates: 8 });
    const { order: pending } = await placeOrder(buyer, order(pass.id));
    expect(await seatsOf(pending.id)).toEqual(Array(8).fill("held"));
    await cancelOrder(buyer, { id: pending.id });
    expect(await seatsOf(pending.id)).toEqual(Array(8).fill("released"));
  });

  it("hands its seats to the order that replaces it at another price", async () => {
    const buyer = await bjorn();
    const { pass } = await passOf(await asha());
    const { order: first } = await placeOrder(buyer, order(pass.id));
    await db.offer.update({ where: { id: pass.id }, data: { priceAmount: 40_000 } });
    const { order: second } = await placeOrder(buyer, order(pass.id));
    expect(second).toMatchObject({ status: "pending", amount: 40_000 });
    expect(await seatsOf(first.id)).toEqual([]);
    expect(await seatsOf(second.id)).toEqual(Array(4).fill("held"));
  });

  it("is replaced by one for the dates of now when a date has been added or cancelled", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const { pass, seriesId, seminars } = await passOf(host, { capacity: 1 });
    const { order: first } = await placeOrder(buyer, order(pass.id));
    const added = await seminarOf(host, {
      seriesId,
      startsAt: after(new Date(), days(50)),
      priceAmount: 20_000,
    });
    const { order: second } = await placeOrder(buyer, order(pass.id));
    expect(await seatsOf(first.id)).toEqual(Array(4).fill("released"));
    expect(await seatsOf(second.id)).toEqual(Array(5).fill("held"));
    await cancelSeminar(host, { id: added.id });
    const { order: third } = await placeOrder(buyer, order(pass.id));
    expect(await seatsOf(third.id)).toEqual(Array(4).fill("held"));
    expect((await placeOrder(buyer, order(pass.id))).order.id).toBe(third.id);
    expect(await db.seminar.findUnique({ where: { id: seminars[0]?.id ?? "" } })).toMatchObject({
      seatsTaken: 1,
    });
  });

  it("has dates that its host can move, which opens the right to leave until then", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const { pass, seminars } = await passOf(host, { policy: "strict" });
    await db.seminar.updateMany({ data: { isWithdrawalExcepted: true } });
    const id = await boughtPass(buyer, pass.id);
    const leave = () => withdrawOrder(buyer, { id });
    await expect(leave()).rejects.toThrow("no_right");
    const [second, starts_at] = [String(seminars[1]?.id), after(new Date(), days(18))];
    await updateSeminar(host, { id: second, starts_at, confirm_move: true });
    expect(await leave()).toMatchObject({ withdrawal: { reason: "withdrawn", refund_amount: 50_001 } });
    await hold([second]);
    await expect(leave()).rejects.toThrow("no_right");
  });

  it("is refused to a person who has a seat in one of the dates", async () => {
    const buyer = await bjorn();
    const { pass, seminars } = await passOf(await asha());
    await seatFor(buyer, seminars[2] as (typeof seminars)[0]);
    await expect(placeOrder(buyer, order(pass.id))).rejects.toThrow("already_owned");
  });

  it("is refused whole when one date is full, and names it", async () => {
    const { pass, seminars } = await passOf(await asha(), { capacity: 1 });
    await seatFor(await maja(), seminars[1] as (typeof seminars)[0]);
    await expect(placeOrder(await bjorn(), order(pass.id))).rejects.toMatchObject({
      code: "sold_out",
      details: { dates: [seminars[1]?.slug] },
    });
    expect(await db.seat.count({ where: { seminarId: seminars[0]?.id ?? "" } })).toBe(0);
    expect((await findPass({ actor: null }, { id: pass.id })).seats_left).toBe(0);
  });

  it("frees its seats for those who wait, and takes none before them", async () => {
    const buyer = await bjorn();
    const { pass, seminars } = await passOf(await asha(), { capacity: 1, price: 0 });
    const second = seminars[1] as (typeof seminars)[0];
    const id = await boughtPass(buyer, pass.id);
    await joinWaitlist(await maja(), { id: second.id });
    await withdrawOrder(buyer, { id, confirm: true });
    await expect(placeOrder(await elin(), order(pass.id))).rejects.toThrow("sold_out");
    const jobs = await db.$queryRaw<unknown[]>`
      select key from graphile_worker.jobs where key = ${`promote_waitlist:${second.id}`}`;
    expect(jobs).toHaveLength(1);
  });
});

describe("money for a pass goes back", () => {
  it("for the dates that are left, and those that were held stay", async () => {
    const buyer = await bjorn();
    const { pass, seminars } = await passOf(await asha());
    const id = await boughtPass(buyer, pass.id);
    await hold(seminars.slice(0, 2).map((seminar) => seminar.id));
    const { withdrawal } = await withdrawOrder(buyer, { id, confirm: true });
    expect(withdrawal).toMatchObject({ reason: "withdrawn", refund_amount: 25_001 });
    expect(await seatsOf(id)).toEqual(["confirmed", "confirmed", "released", "released"]);
    expect(await sendRefunds(id)).toEqual([25_001]);
    expect(await stateOf(id)).toEqual({ status: "paid", refundedAmount: 25_001 });
  });

  it("for a date that its host cancels, once, and all of it with the last", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const { pass, seminars } = await passOf(host);
    const id = await boughtPass(buyer, pass.id);
    const [first, ...others] = seminars.map((seminar) => seminar.id);
    await cancelSeminar(host, { id: String(first) });
    for (let run = 0; run < 2; run++) await refundSeminar({ seminarId: String(first) });
    expect(await sendRefunds(id)).toEqual([12_500]);
    expect(await seatsOf(id)).toEqual(["released", "confirmed", "confirmed", "confirmed"]);
    for (const seminarId of others) {
      await cancelSeminar(host, { id: seminarId });
      await refundSeminar({ seminarId });
    }
    await sendRefunds(id);
    expect(await stateOf(id)).toEqual({ status: "refunded", refundedAmount: 50_001 });
  });

  it("whole, with every seat, when its host refunds it", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const { pass } = await passOf(host);
    const id = await boughtPass(buyer, pass.id);
    await refundOrder(host, { id, reason: "Sjuk" });
    await sendRefunds(id);
    expect(await seatsOf(id)).toEqual(Array(4).fill("released"));
  });

  it("not for what was not paid: an open order with a cancelled date is closed", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const { pass, seminars } = await passOf(host);
    const { order: pending } = await placeOrder(buyer, order(pass.id));
    const seminarId = String(seminars[0]?.id);
    await cancelSeminar(host, { id: seminarId });
    await refundSeminar({ seminarId });
    expect(await stateOf(pending.id)).toMatchObject({ status: "cancelled" });
    expect(await seatsOf(pending.id)).toEqual(Array(4).fill("released"));
  });
});
