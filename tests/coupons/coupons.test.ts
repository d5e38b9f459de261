import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { createCoupon } from "@/lib/commerce/coupons/create-coupon";
import { endCoupon } from "@/lib/commerce/coupons/end-coupon";
import { listCoupons } from "@/lib/commerce/coupons/queries";
import type { CreateCouponInput } from "@/lib/commerce/coupons/schema";
import { findCheckoutView } from "@/lib/commerce/orders/checkout-queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { settleOrder } from "@/lib/commerce/payments/settle-order";
import { printReceipt } from "@/lib/commerce/receipts/print-receipt";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { payAtProvider } from "@/tests/support/payments";
import { textOf } from "@/tests/support/pdf";
import { asha, bjorn, elin, maja, signedIn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

const couponOf = (host: Actor, input: Partial<CreateCouponInput> = {}) =>
  createCoupon(host, {
    code: "HÖST",
    ...(input.amount_off ? {} : { percent: 20 }),
    ...input,
  } as CreateCouponInput);

const buy = (buyer: Actor, seminar: { id: string }, coupon?: string) =>
  placeOrder(buyer, { kind: "seminar", item_id: seminar.id, coupon });

const usesOf = async (id: string) => (await db.coupon.findUniqueOrThrow({ where: { id } })).uses;

const reasonOf = async (call: () => Promise<unknown>) => {
  try {
    await call();
    return "ok";
  } catch (error) {
    return (error as { details?: { reason?: string } }).details?.reason;
  }
};

describe("a purchase with a code", () => {
  test("costs less, its moms follows, and so does what the provider is asked to collect", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const { id } = await couponOf(host);
    const seminar = await seminarOf(host, { priceAmount: 29_000 });
    const { order } = await buy(buyer, seminar, "HÖST");
    expect(order).toMatchObject({ status: "pending", amount: 23_200, vat_amount: 4_640 });
    expect(await db.order.findUnique({ where: { id: order.id } })).toMatchObject({
      listAmount: 29_000,
      discountAmount: 5_800,
      couponId: id,
    });
    const { session_id } = await openCheckout(buyer, { order_id: order.id });
    expect(await db.sandboxSession.findUnique({ where: { id: session_id } })).toMatchObject({
      amount: 23_200,
    });
    await payAtProvider(session_id);
    await settleOrder(buyer, { id: order.id });
    expect(await db.payment.findFirst({ where: { orderId: order.id } })).toMatchObject({ amount: 23_200 });
    const text = textOf((await printReceipt(buyer, { id: order.id })).pdf);
    for (const words of ["290 kr", "Rabatt", "−58 kr", "232 kr"]) expect(text).toContain(words);
    expect(await usesOf(id)).toBe(1);
  });

  test("for all of the price needs no provider: it is paid at once, and opens a course at once", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    await couponOf(host, { percent: 100 });
    const course = await courseOf(host, { priceAmount: 69_000 });
    const { order } = await placeOrder(buyer, { kind: "course", item_id: course.id, coupon: "HÖST" });
    expect(order).toMatchObject({ status: "paid", amount: 0, vat_amount: 0 });
    expect(await db.checkout.count({ where: { orderId: order.id } })).toBe(0);
    const enrollment = await db.enrollment.findFirstOrThrow({ where: { orderId: order.id } });
    expect(enrollment.opensAt.getTime()).toBeLessThanOrEqual(Date.now());
  });

  test("is shown in the till before it is made, with why a code does not help", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    await couponOf(host);
    const seminar = await seminarOf(host, { priceAmount: 29_000 });
    const till = (coupon?: string) =>
      findCheckoutView(buyer, { kind: "seminar", slug: seminar.slug, coupon });
    expect(await till("HÖST")).toMatchObject({
      couponRefusal: null,
      offer: { list_amount: 29_000, discount_amount: 5_800, amount: 23_200, vat_amount: 4_640 },
    });
    expect(await till("VÅR")).toMatchObject({
      couponRefusal: "unknown",
      offer: { discount_amount: 0, amount: 29_000 },
    });
    expect((await till()).couponRefusal).toBeNull();
  });

  test("is refused for what the code is not for", async () => {
    const [host, other, buyer] = [await asha(), await elin(), await bjorn()];
    const [one, another] = [
      await seminarOf(host, { priceAmount: 29_000 }),
      await seminarOf(host, { priceAmount: 29_000 }),
    ];
    const hers = await seminarOf(other, { priceAmount: 29_000 });
    await couponOf(host, { item: { kind: "seminar", id: one.id } });
    await couponOf(host, {
      code: "GAMMAL",
      valid_from: new Date("2020-01-01"),
      valid_until: new Date("2021-01-01"),
    });
    expect(await reasonOf(() => buy(buyer, another, "HÖST"))).toBe("wrong_item");
    expect(await reasonOf(() => buy(buyer, hers, "HÖST"))).toBe("unknown");
    expect(await reasonOf(() => buy(buyer, one, "GAMMAL"))).toBe("expired");
    expect(await db.order.count({ where: { userId: buyer.id } })).toBe(0);
    expect(await errorCode(() => buy(buyer, one, "NEJ"))).toBe("coupon_invalid");
  });

  test("is made once by each person, and again when the first came to nothing", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const { id } = await couponOf(host, { max_uses: 1 });
    const [one, another] = [
      await seminarOf(host, { priceAmount: 29_000 }),
      await seminarOf(host, { priceAmount: 29_000 }),
    ];
    const { order } = await buy(buyer, one, "HÖST");
    expect(await reasonOf(() => buy(buyer, another, "HÖST"))).toBe("used_up");
    await cancelOrder(buyer, { id: order.id });
    expect(await usesOf(id)).toBe(0);
    await couponOf(host, { code: "FLER" });
    await buy(buyer, one, "FLER");
    expect(await reasonOf(() => buy(buyer, another, "FLER"))).toBe("already_used");
    await buy(buyer, another, "HÖST");
    expect(await usesOf(id)).toBe(1);
  });
});

describe("a host", () => {
  test("makes codes for what is theirs, sees their uses and ends them", async () => {
    const [host, other, buyer] = [await asha(), await elin(), await maja()];
    const hers = await seminarOf(other);
    const own = await seminarOf(host, { priceAmount: 29_000, title: "Kvällsro" });
    expect(await errorCode(() => couponOf(host, { item: { kind: "seminar", id: hers.id } }))).toBe(
      "not_found",
    );
    expect(await errorCode(() => couponOf(buyer))).toBe("not_a_host");
    const coupon = await couponOf(host, { item: { kind: "seminar", id: own.id } });
    expect(await errorCode(() => couponOf(host))).toBe("code_taken");
    await couponOf(other);
    await buy(buyer, own, "HÖST");
    expect((await listCoupons(host, { limit: 20 })).items).toMatchObject([
      { code: "HÖST", percent: 20, uses: 1, item: { title: "Kvällsro" }, ended_at: null },
    ]);
    expect(await errorCode(() => endCoupon(other, { id: coupon.id }))).toBe("not_found");
    const ended = await endCoupon(host, { id: coupon.id });
    expect(ended.ended_at).not.toBeNull();
    expect(await endCoupon(host, { id: coupon.id })).toEqual(ended);
    const late = await bjorn();
    expect(await reasonOf(() => buy(late, own, "HÖST"))).toBe("ended");
  });
});

describe("fifty buyers at once, and a code for five", () => {
  const rounds = Array.from({ length: 10 }, (_, index) => index + 1);

  async function rush() {
    const host = await asha();
    const coupon = await couponOf(host, { max_uses: 5, percent: 100 });
    const courses = await courseOf(host, { priceAmount: 10_000 });
    const buyers = await Promise.all(Array.from({ length: 50 }, (_, index) => signedIn(`Gäst ${index}`)));
    const outcomes = await Promise.all(
      buyers.map((buyer) =>
        reasonOf(() => placeOrder(buyer, { kind: "course", item_id: courses.id, coupon: "HÖST" })),
      ),
    );
    const used = await db.order.count({
      where: { couponId: coupon.id, status: { in: ["pending", "paid"] } },
    });
    return {
      used,
      uses: await usesOf(coupon.id),
      won: outcomes.filter((result) => result === "ok").length,
      lost: outcomes.filter((result) => result === "used_up").length,
    };
  }

  test.each(rounds)("five have it, and all others are told that it is used up (round %i)", async () => {
    expect(await rush()).toEqual({ used: 5, uses: 5, won: 5, lost: 45 });
  });

  test("without the database's limit more would have it: the race is a real one", async () => {
    await db.$executeRaw`alter table app.coupons drop constraint coupons_uses_within_limit`;
    expect((await rush()).used).toBeGreaterThan(5);
  });
});
