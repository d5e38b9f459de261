import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { IdempotencyMismatch, NotFound } from "@/lib/base/platform/errors";
import { SoldOut } from "@/lib/catalogue/seminars/errors";
import { AlreadyOwned, NotOnSale, OwnOffer } from "@/lib/commerce/orders/errors";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn, elin, maja, signedIn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

const seminar = (item_id: string, more = {}) => ({ kind: "seminar" as const, item_id, ...more });

async function crowd(size: number): Promise<Actor[]> {
  return Promise.all(Array.from({ length: size }, (_, i) => signedIn(`Köpare ${i}`)));
}

/** How many of a crowd got an order, when all ask at once. */
async function rush(itemId: string, buyers: Actor[]) {
  const outcomes = await Promise.allSettled(buyers.map((buyer) => placeOrder(buyer, seminar(itemId))));
  const refusals = outcomes.flatMap((o) => (o.status === "rejected" ? [o.reason] : []));
  return { placed: outcomes.length - refusals.length, refusals };
}

describe("a seminar's order", () => {
  it("holds a seat and snapshots what it is for", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const item = await seminarOf(host, { priceAmount: 29_000, title: "Stilla morgon" });

    const { order, isNew } = await placeOrder(buyer, seminar(item.id));

    expect(isNew).toBe(true);
    expect(order).toMatchObject({
      kind: "seminar",
      item_id: item.id,
      title: "Stilla morgon",
      amount: 29_000,
      vat_amount: 5_800,
      currency: "SEK",
      status: "pending",
      number: null,
    });
    const seat = await db.seat.findFirstOrThrow({ where: { orderId: order.id } });
    expect(seat).toMatchObject({ status: "held", userId: buyer.id });
    expect(seat.heldUntil?.toISOString()).toBe(order.expires_at);
  });

  it("is paid and granted at once when it costs nothing", async () => {
    const item = await seminarOf(await asha(), { priceAmount: 0 });
    const { order } = await placeOrder(await bjorn(), seminar(item.id));
    expect(order.status).toBe("paid");
    expect(order.number).toMatch(/^\d{4}-\d{6}$/);
    expect(await db.seat.findFirst({ where: { orderId: order.id } })).toMatchObject({ status: "confirmed" });
    expect(await db.payment.count({ where: { orderId: order.id } })).toBe(0);
  });

  it("is the open one when the same person asks again", async () => {
    const buyer = await maja();
    const item = await seminarOf(await asha(), { priceAmount: 29_000, capacity: 1 });
    const first = await placeOrder(buyer, seminar(item.id));
    expect(await placeOrder(buyer, seminar(item.id))).toEqual({ order: first.order, isNew: false });
  });

  it("is one, however many devices ask at the same time", async () => {
    const buyer = await maja();
    const item = await seminarOf(await asha(), { priceAmount: 29_000 });
    const placed = await Promise.all(Array.from({ length: 10 }, () => placeOrder(buyer, seminar(item.id))));
    expect(new Set(placed.map(({ order }) => order.id)).size).toBe(1);
    expect(placed.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it("is refused to its own host, to those who have it, and where there is nothing to sell", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const free = await seminarOf(host);
    await placeOrder(buyer, seminar(free.id));
    const [draft, ended, cancelled] = [
      await seminarOf(host, { status: "draft" }),
      await seminarOf(host, { status: "ended" }),
      await seminarOf(host, { status: "cancelled" }),
    ];
    await expect(placeOrder(host, seminar(free.id))).rejects.toThrow(OwnOffer);
    await expect(placeOrder(buyer, seminar(free.id))).rejects.toThrow(AlreadyOwned);
    await expect(placeOrder(buyer, seminar(draft.id))).rejects.toThrow(NotFound);
    await expect(placeOrder(buyer, seminar(ended.id))).rejects.toThrow(NotOnSale);
    await expect(placeOrder(buyer, seminar(cancelled.id))).rejects.toThrow(NotOnSale);
    await expect(placeOrder(buyer, seminar(host.id))).rejects.toThrow(NotFound);
  });
});

describe("an idempotency key", () => {
  it("gives the same order for the same request, and refuses another request", async () => {
    const [host, buyer] = [await elin(), await bjorn()];
    const [item, other] = [await seminarOf(host), await seminarOf(host)];
    const key = { idempotency_key: "först" };
    const first = await placeOrder(buyer, seminar(item.id, key));
    expect(await placeOrder(buyer, seminar(item.id, key))).toEqual({ order: first.order, isNew: false });
    await expect(placeOrder(buyer, seminar(other.id, key))).rejects.toThrow(IdempotencyMismatch);
  });

  it("belongs to one person", async () => {
    const item = await seminarOf(await elin());
    const key = { idempotency_key: "samma" };
    const [mine, theirs] = [
      await placeOrder(await bjorn(), seminar(item.id, key)),
      await placeOrder(await maja(), seminar(item.id, key)),
    ];
    expect(mine.order.id).not.toBe(theirs.order.id);
  });

  it("gives one order to fifty requests at once", async () => {
    const buyer = await bjorn();
    const item = await seminarOf(await elin(), { priceAmount: 15_000 });
    const input = seminar(item.id, { idempotency_key: "samtidigt" });
    const placed = await Promise.all(Array.from({ length: 50 }, () => placeOrder(buyer, input)));
    expect(new Set(placed.map(({ order }) => order.id)).size).toBe(1);
    expect(await db.order.count({ where: { offerId: item.id } })).toBe(1);
  });
});

describe("the last seat", () => {
  it("goes to exactly one of fifty who ask at once, ten times of ten", async () => {
    const host = await elin();
    for (let round = 1; round <= 10; round++) {
      // Nobody who has won before, since holds are few.
      const buyers = await crowd(50);
      const item = await seminarOf(host, { priceAmount: 15_000, capacity: 1 });
      const { placed, refusals } = await rush(item.id, buyers);
      expect(placed).toBe(1);
      expect(refusals.every((refusal) => refusal instanceof SoldOut)).toBe(true);
      expect(await db.seat.count({ where: { seminarId: item.id } })).toBe(1);
    }
  });

  it("is oversold once the database's own check is taken away, so that the race above is a race", async () => {
    await db.$executeRawUnsafe("alter table app.seminars drop constraint seminars_seats_within_capacity");
    const item = await seminarOf(await elin(), { priceAmount: 15_000, capacity: 1 });
    const { placed } = await rush(item.id, await crowd(50));
    expect(placed).toBeGreaterThan(1);
  });
});
