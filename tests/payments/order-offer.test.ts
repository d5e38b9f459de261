import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, hours, minutes } from "@/lib/base/platform/time";
import { setQuestions } from "@/lib/catalogue/services/set-questions";
import { createCoupon } from "@/lib/commerce/coupons/create-coupon";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import type { PlaceOrderInput } from "@/lib/commerce/orders/schema";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { orderOffer } from "@/lib/commerce/payments/order-offer";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { settleOrder } from "@/lib/commerce/payments/settle-order";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn, elin, maja, signedIn } from "@/tests/support/people";
import { fillWaitlist, runWaitlistJobs } from "@/tests/support/queue";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

const startNow = { immediate_start: { start_now: true, right_lost: true } } as const;
const course = (item_id: string, more = {}): PlaceOrderInput => ({ kind: "course", item_id, ...more });
const seminar = (item_id: string, more = {}): PlaceOrderInput => ({ kind: "seminar", item_id, ...more });

const rowOf = (id: string) =>
  db.order.findUniqueOrThrow({ where: { id }, include: { grants: { include: { seat: true } } } });
const usesOf = async (host: Actor, code: string) =>
  (await db.coupon.findUniqueOrThrow({ where: { hostId_code: { hostId: host.id, code } } })).uses;
const couponOf = (host: Actor, code: string, percent: number, more = {}) =>
  createCoupon(host, { code, percent, ...more });

/** What a call is refused with. */
const refusal = (call: () => Promise<unknown>) =>
  call().then(Object, ({ code, details }) => ({ code, ...details }));

describe("an open order", () => {
  it("is given again on the same terms, and makes way for a code, a start at once and today's price", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const item = await courseOf(host, { priceAmount: 69_000 });
    await couponOf(host, "HALVA", 50);
    const first = await orderOffer(buyer, course(item.id));
    expect(await orderOffer(buyer, course(item.id))).toEqual({ ...first, isNew: false });

    const half = await orderOffer(buyer, course(item.id, { coupon: "HALVA" }));
    expect(half).toMatchObject({ isNew: true, order: { amount: 34_500, status: "pending" } });
    expect(await rowOf(first.order.id)).toMatchObject({ status: "cancelled", replacedById: half.order.id });
    expect(await orderOffer(buyer, course(item.id, { coupon: "HALVA" }))).toEqual({ ...half, isNew: false });
    expect(await usesOf(host, "HALVA")).toBe(1);

    const atOnce = await orderOffer(buyer, course(item.id, startNow));
    expect(atOnce).toMatchObject({ isNew: true, order: { amount: 69_000 } });
    expect(await usesOf(host, "HALVA")).toBe(0);
    await db.offer.update({ where: { id: item.id }, data: { priceAmount: 79_000 } });
    const dearer = await orderOffer(buyer, course(item.id, startNow));
    expect(dearer).toMatchObject({ isNew: true, order: { amount: 79_000 } });

    const { session_id } = await openCheckout(buyer, { order_id: dearer.order.id });
    await payAtProvider(session_id);
    await settleOrder(buyer, { id: dearer.order.id });
    const { opensAt } = await db.enrollment.findFirstOrThrow({ where: { orderId: dearer.order.id } });
    expect(opensAt.getTime()).toBeLessThanOrEqual(Date.now());
    expect(await db.order.groupBy({ by: ["status"], _count: true, where: { userId: buyer.id } })).toEqual(
      expect.arrayContaining([
        { status: "cancelled", _count: 3 },
        { status: "paid", _count: 1 },
      ]),
    );
  });

  it("hands over its seat past a queue, and its time, as they are held", async () => {
    const [host, holder] = [await asha(), await bjorn()];
    const item = await seminarOf(host, {
      capacity: 1,
      priceAmount: 29_000,
      startsAt: after(new Date(), days(2)),
    });
    await couponOf(host, "GRATIS", 100);
    const first = await orderOffer(holder, seminar(item.id));
    await fillWaitlist([await maja(), await elin()], item);
    const free = await orderOffer(holder, seminar(item.id, { coupon: "GRATIS" }));
    await runWaitlistJobs();
    expect(free.order).toMatchObject({ amount: 0, status: "paid" });
    expect(await rowOf(free.order.id)).toMatchObject({ grants: [{ seat: { status: "confirmed" } }] });
    expect(await rowOf(first.order.id)).toMatchObject({ status: "cancelled", grants: [{ seat: null }] });
    expect(await db.seat.count({ where: { seminarId: item.id } })).toBe(1);

    const service = await serviceOf(host, { priceAmount: 89_000 });
    const slot = await slotAt(service, after(new Date(), days(3)));
    const time = { kind: "service" as const, item_id: service.id, slot_id: slot.id };
    await orderOffer(holder, time);
    const { order } = await orderOffer(holder, { ...time, ...startNow });
    expect(await db.booking.findMany({ where: { slotId: slot.id } })).toMatchObject([
      { orderId: order.id, status: "held" },
    ]);
  });

  it("from the queue keeps its place and its hours on other terms", async () => {
    const [host, holder, waiting] = [await asha(), await bjorn(), await maja()];
    const item = await seminarOf(host, {
      capacity: 1,
      priceAmount: 29_000,
      startsAt: after(new Date(), days(2)),
    });
    const seat = await seatFor(holder, item, "held");
    await fillWaitlist([waiting], item);
    await cancelOrder(holder, { id: seat.orderId });
    await runWaitlistJobs();
    await couponOf(host, "HALVA", 50);
    const { order } = await orderOffer(waiting, seminar(item.id, { coupon: "HALVA" }));
    expect(order.amount).toBe(14_500);
    expect(new Date(String(order.expires_at)) > after(new Date(), hours(11))).toBe(true);
    const entry = await db.waitlistEntry.findFirstOrThrow({ where: { orderId: order.id } });
    expect(entry).toMatchObject({ status: "offered" });
    expect(entry.offerExpiresAt?.toISOString()).toBe(order.expires_at);
  });

  it("makes way for other answers, and is the same with the same", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const service = await serviceOf(host, { priceAmount: 89_000 });
    const questions = [{ text: "Vad för dig hit?", is_required: true }];
    const set = await setQuestions(host, { id: service.id, questions, answers_kept_days: 10 });
    const slot = await slotAt(service, after(new Date(), days(3)));
    const told = (text: string): PlaceOrderInput => ({
      kind: "service",
      item_id: service.id,
      slot_id: slot.id,
      answers: { [String(set.questions[0]?.id)]: text },
    });
    const first = await orderOffer(buyer, told("Sömnen"));
    expect(await orderOffer(buyer, told("Sömnen"))).toEqual({ ...first, isNew: false });
    expect(await orderOffer(buyer, told("Oron"))).toMatchObject({ isNew: true });
  });

  it("keeps the meaning of its idempotency key, and stands when what is wished is refused", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const item = await courseOf(host, { priceAmount: 69_000 });
    await couponOf(host, "HALVA", 50);
    const one = course(item.id, { idempotency_key: "ett" });
    const first = await orderOffer(buyer, one);
    const second = await orderOffer(buyer, course(item.id, { coupon: "HALVA", idempotency_key: "två" }));
    expect((await orderOffer(buyer, one)).order.id).toBe(first.order.id);
    expect(await errorCode(() => orderOffer(buyer, { ...one, coupon: "HALVA" } as PlaceOrderInput))).toBe(
      "idempotency_mismatch",
    );
    expect(await errorCode(() => orderOffer(buyer, course(item.id, { coupon: "FINNS INTE" })))).toBe(
      "coupon_invalid",
    );
    await db.offer.update({ where: { id: item.id }, data: { status: "archived" } });
    expect(await errorCode(() => orderOffer(buyer, course(item.id)))).toBe("not_on_sale");
    expect(await rowOf(second.order.id)).toMatchObject({ status: "pending" });
    expect((await orderOffer(buyer, course(item.id, { coupon: "HALVA" }))).order.id).toBe(second.order.id);
  });

  it("gives the last use of its code to the order that takes its place", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const item = await courseOf(host, { priceAmount: 69_000 });
    await couponOf(host, "ENDA", 50, { max_uses: 1 });
    await orderOffer(buyer, course(item.id, { coupon: "ENDA" }));
    expect((await orderOffer(buyer, course(item.id, { coupon: "ENDA", ...startNow }))).isNew).toBe(true);
    expect(await usesOf(host, "ENDA")).toBe(1);
    expect(await errorCode(() => orderOffer(buyer, course(item.id, { coupon: "FEL" })))).toBe(
      "coupon_invalid",
    );
    const other = await maja();
    expect(await errorCode(() => orderOffer(other, course(item.id, { coupon: "ENDA" })))).toBe(
      "coupon_invalid",
    );
  });
});

describe("what the buyer saw that it costs", () => {
  it("is what the order costs, or nothing is placed and the price of now is said", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const item = await seminarOf(host, { priceAmount: 10_000 });
    const seen = (expected_amount: number) => seminar(item.id, { expected_amount });
    const first = await orderOffer(buyer, seen(10_000));
    await db.offer.update({ where: { id: item.id }, data: { priceAmount: 99_900 } });
    const changed = { code: "price_changed", amount: 99_900, currency: "SEK" };
    expect(await refusal(() => orderOffer(buyer, seen(10_000)))).toMatchObject(changed);
    expect(await rowOf(first.order.id)).toMatchObject({ status: "pending", amount: 10_000 });
    const other = await maja();
    expect(await refusal(() => orderOffer(other, seen(0)))).toMatchObject(changed);
    expect(await db.order.count({ where: { userId: other.id } })).toBe(0);
    expect((await orderOffer(buyer, seen(99_900))).order.amount).toBe(99_900);
  });
});

describe("a checkout of an order that is to make way", () => {
  it("is closed at the provider first", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const item = await seminarOf(host, { priceAmount: 29_000 });
    await couponOf(host, "HALVA", 50);
    const old = await checkedOut(buyer, item.id);
    const { order } = await orderOffer(buyer, seminar(item.id, { coupon: "HALVA" }));
    expect(order.amount).toBe(14_500);
    await expect(payAtProvider(old.sessionId)).rejects.toThrow("closed");
    await settleCheckout(old.checkoutId);
    expect(await rowOf(order.id)).toMatchObject({
      status: "pending",
      grants: [{ seat: { status: "held" } }],
    });
  });

  it("that was paid gives what was paid for, and one whose money is on its way is waited for", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    await couponOf(host, "HALVA", 50);
    const item = await seminarOf(host, { priceAmount: 29_000 });
    const old = await checkedOut(buyer, item.id);
    await payAtProvider(old.sessionId);
    const again = () => orderOffer(buyer, seminar(item.id, { coupon: "HALVA" }));
    expect(await errorCode(again)).toBe("already_owned");
    expect(await rowOf(old.orderId)).toMatchObject({
      status: "paid",
      grants: [{ seat: { status: "confirmed" } }],
    });

    const slow = await seminarOf(host, { priceAmount: 29_000 });
    const late = await checkedOut(buyer, slow.id);
    await db.sandboxSession.update({
      where: { id: late.sessionId },
      data: { status: "complete", paymentStatus: "processing", paymentRef: `pi_${late.sessionId}` },
    });
    expect(await errorCode(() => orderOffer(buyer, seminar(slow.id, { coupon: "HALVA" })))).toBe(
      "already_owned",
    );
    expect(await rowOf(late.orderId)).toMatchObject({ status: "pending" });
  });

  it("whose closing is told before its order has made way lets go of nothing, for a minute", async () => {
    const item = await seminarOf(await asha(), { priceAmount: 29_000 });
    const { checkoutId, orderId, sessionId } = await checkedOut(await bjorn(), item.id);
    await db.sandboxSession.update({ where: { id: sessionId }, data: { status: "expired" } });
    const since = (closingSince: Date) =>
      db.checkout.update({ where: { id: checkoutId }, data: { closingSince } });
    await since(new Date());
    expect(await settleCheckout(checkoutId)).toBe("unchanged");
    await since(after(new Date(), -minutes(2)));
    expect(await settleCheckout(checkoutId)).toBe("closed");
    expect(await rowOf(orderId)).toMatchObject({ status: "expired" });
  });

  it("is not opened for an order that made way meanwhile", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    await couponOf(host, "HALVA", 50);
    for (let round = 0; round < 10; round++) {
      const item = await courseOf(host, { priceAmount: 29_000 });
      const { order } = await orderOffer(buyer, course(item.id));
      await Promise.allSettled([
        openCheckout(buyer, { order_id: order.id }),
        orderOffer(buyer, course(item.id, startNow)),
      ]);
      const open = await db.sandboxSession.count({ where: { orderId: order.id, status: "open" } });
      const { status } = await rowOf(order.id);
      expect([status, open]).toEqual(status === "pending" ? ["pending", 1] : ["cancelled", 0]);
    }
  });
});

describe("two tabs at once", () => {
  /** How many orders stand open after both, and what the coupons count. */
  async function bothTabs(host: Actor, buyer: Actor) {
    const item = await courseOf(host, { priceAmount: 69_000 });
    const tabs = ["ETTAN", "TVÅAN", "ETTAN", "TVÅAN"].map((coupon) =>
      orderOffer(buyer, course(item.id, { coupon })),
    );
    const failed = (await Promise.allSettled(tabs)).filter(({ status }) => status === "rejected");
    const open = await db.order.count({ where: { offerId: item.id, status: "pending" } });
    return {
      failed: failed.length,
      open,
      uses: (await usesOf(host, "ETTAN")) + (await usesOf(host, "TVÅAN")),
    };
  }

  it("with different codes leave one open order, and one use of one code", async () => {
    const host = await asha();
    await couponOf(host, "ETTAN", 10);
    await couponOf(host, "TVÅAN", 20);
    for (let round = 1; round <= 5; round++) {
      expect(await bothTabs(host, await signedIn("Björn"))).toEqual({ failed: 0, open: 1, uses: round });
    }
  });

  it("leave more than one where the database does not forbid it, so that the race above is one", async () => {
    const host = await asha();
    await couponOf(host, "ETTAN", 10);
    await couponOf(host, "TVÅAN", 20);
    await db.$executeRawUnsafe("drop index app.orders_one_open_per_offer");
    const open: number[] = [];
    // As many rounds as above, in each of which the tabs may happen to come one after the other.
    for (let round = 1; round <= 5; round++) open.push((await bothTabs(host, await signedIn("Björn"))).open);
    expect(Math.max(...open)).toBeGreaterThan(1);
  });
});

describe("paying in one tab while the other orders on other terms", () => {
  async function twoTabs() {
    const [host, buyer] = [await asha(), await bjorn()];
    await couponOf(host, "HALVA", 50);
    const item = await seminarOf(host, { priceAmount: 29_000, capacity: 1 });
    const old = await checkedOut(buyer, item.id);
    const pay = () => payAtProvider(old.sessionId).then(() => settleCheckout(old.checkoutId));
    const surplus = () => db.payment.count({ where: { orderId: old.orderId, status: "surplus" } });
    return { ...old, buyer, pay, surplus, wish: seminar(item.id, { coupon: "HALVA" }) };
  }

  it("takes no money for nothing, ten times of ten", async () => {
    for (let round = 0; round < 10; round++) {
      const { buyer, wish, pay, surplus, checkoutId } = await twoTabs();
      await Promise.allSettled([pay(), orderOffer(buyer, wish)]);
      await settleCheckout(checkoutId);
      expect(await surplus()).toBe(0);
    }
  });

  it("would, where the provider is not told first", async () => {
    const { buyer, wish, pay, surplus, checkoutId } = await twoTabs();
    await placeOrder(buyer, wish, [checkoutId]);
    await pay();
    expect(await surplus()).toBe(1);
  });
});

describe("the last seat, while its holder orders on other terms", () => {
  /** Whether somebody else got it in between. */
  async function isLost(change: (buyer: Actor, itemId: string, orderId: string) => Promise<unknown>) {
    const [host, buyer, others] = [await asha(), await bjorn(), [await maja(), await elin()]];
    await couponOf(host, "HALVA", 50);
    const item = await seminarOf(host, { priceAmount: 29_000, capacity: 1 });
    const { orderId } = await checkedOut(buyer, item.id);
    let isOver = false;
    const grabbing = others.map(async (other) => {
      while (!isOver) await orderOffer(other, seminar(item.id)).catch(() => {});
    });
    await change(buyer, item.id, orderId).catch(() => {});
    isOver = true;
    await Promise.all(grabbing);
    return (await db.seat.count({ where: { seminarId: item.id, userId: buyer.id, status: "held" } })) === 0;
  }

  it("is never lost, five times of five", async () => {
    for (let round = 0; round < 5; round++) {
      expect(await isLost((buyer, id) => orderOffer(buyer, seminar(id, { coupon: "HALVA" })))).toBe(false);
    }
  });

  it("is lost by letting go of it first, so that the race above is one", async () => {
    let lost = false;
    for (let round = 0; round < 20 && !lost; round++) {
      lost = await isLost(async (buyer, id, orderId) => {
        await cancelOrder(buyer, { id: orderId });
        await orderOffer(buyer, seminar(id, { coupon: "HALVA" }));
      });
    }
    expect(lost).toBe(true);
  });
});

it("money for a course that its buyer has got by another order goes back", async () => {
  const buyer = await bjorn();
  const item = await courseOf(await asha(), { priceAmount: 29_000 });
  const pay = async () => {
    const { order } = await orderOffer(buyer, course(item.id));
    return { id: order.id, session: (await openCheckout(buyer, { order_id: order.id })).session_id };
  };
  const first = await pay();
  await cancelOrder(buyer, { id: first.id });
  const second = await pay();
  await db.sandboxSession.update({
    where: { id: first.session },
    data: { status: "complete", paymentStatus: "paid", paymentRef: `pi_${first.session}` },
  });
  await payAtProvider(second.session);
  for (const { id } of await db.checkout.findMany({
    where: { order: { offerId: item.id } },
    orderBy: { id: "asc" },
  }))
    await settleCheckout(id);
  expect([(await rowOf(first.id)).status, (await rowOf(second.id)).status]).toEqual(["paid", "cancelled"]);
  expect(await db.payment.findMany({ where: { orderId: second.id } })).toMatchObject([{ status: "surplus" }]);
});
