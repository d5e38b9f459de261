import { afterEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { after, hours } from "@/lib/base/platform/time";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { sandboxGateway } from "@/lib/commerce/payments/gateway.sandbox";
import { refundSeminar } from "@/lib/commerce/payments/refund-seminar";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { capturing } from "@/tests/support/manual-capture";
import { boughtPass, passOf, seatsOf } from "@/tests/support/passes";
import { asha, bjorn, elin, maja } from "@/tests/support/people";

useDatabase();
capturing("manual");
afterEach(() => vi.restoreAllMocks());

const begin = (id: string) =>
  db.seminar.update({ where: { id }, data: { startsAt: after(new Date(), -hours(1)) } });

const stateOf = (id: string) =>
  db.order.findUniqueOrThrow({
    where: { id },
    select: { status: true, events: { select: { event: true } } },
  });

const returned = async (orderId: string) =>
  (await db.refund.findMany({ where: { orderId }, orderBy: { id: "asc" } })).map(({ amount }) => amount);

async function boughtBy(buyer: Actor, price: number) {
  const host = await asha();
  const { pass, seminars } = await passOf(host, { price });
  const ids = seminars.map(({ id }) => id);
  return { host, buyer, pass, ids, first: String(ids[0]), orderId: await boughtPass(buyer, pass.id) };
}

describe("a pass that cost nothing", () => {
  it("can be left once its first date has begun, which stays its buyer's", async () => {
    const { buyer, orderId, first } = await boughtBy(await bjorn(), 0);
    await begin(first);
    await withdrawOrder(buyer, { id: orderId, confirm: true });
    expect(await seatsOf(orderId)).toEqual(["confirmed", "released", "released", "released"]);
    const left = await stateOf(orderId);
    expect(left.status).toBe("paid");
    expect(left.events).toContainEqual({ event: "withdrawn" });
    expect(await errorCode(() => withdrawOrder(buyer, { id: orderId, confirm: true }))).toBe(
      "not_refundable",
    );
  });

  it("is over when it is left before", async () => {
    const { buyer, orderId } = await boughtBy(await bjorn(), 0);
    await withdrawOrder(buyer, { id: orderId, confirm: true });
    expect((await stateOf(orderId)).status).toBe("refunded");
  });
});

describe("the share of a cancelled date", () => {
  it("is paid once, also when its time has passed before the buyer leaves", async () => {
    const { host, buyer, orderId, first, ids } = await boughtBy(await bjorn(), 40_000);
    await cancelSeminar(host, { id: first });
    for (const id of ids.slice(0, 2)) await begin(id);
    await withdrawOrder(buyer, { id: orderId, confirm: true });
    await refundSeminar({ seminarId: first });
    expect(await returned(orderId)).toEqual([30_000]);
  });

  it("reaches the other buyers when the provider fails for one", async () => {
    const { host, orderId, pass, first } = await boughtBy(await bjorn(), 40_000);
    const others = [await boughtPass(await elin(), pass.id), await boughtPass(await maja(), pass.id)];
    await cancelSeminar(host, { id: first });
    vi.spyOn(sandboxGateway, "capture").mockRejectedValueOnce(new Unavailable());
    await expect(refundSeminar({ seminarId: first })).rejects.toThrow(Unavailable);
    const paid = async () => (await Promise.all([orderId, ...others].map(returned))).flat();
    expect(await paid()).toEqual([10_000, 10_000]);
    await refundSeminar({ seminarId: first });
    expect(await paid()).toEqual([10_000, 10_000, 10_000]);
  });
});

/** The buyer leaves after the first date; while their money is captured, another one is cancelled and paid back. */
async function cancelledMeanwhile(isCancelled: boolean) {
  const bought = await boughtBy(await bjorn(), 40_000);
  const { host, buyer, orderId, first, ids } = bought;
  await begin(first);
  const capture = sandboxGateway.capture.bind(sandboxGateway);
  vi.spyOn(sandboxGateway, "capture").mockImplementationOnce(async (request) => {
    const captured = await capture(request);
    if (isCancelled) {
      await cancelSeminar(host, { id: String(ids[1]) });
      await refundSeminar({ seminarId: String(ids[1]) });
    }
    return captured;
  });
  const leave = () => errorCode(() => withdrawOrder(buyer, { id: orderId, confirm: true }));
  return { ...bought, leave };
}

describe("leaving while a date is cancelled", () => {
  it("pays its share once: the buyer is asked again", async () => {
    const { leave, orderId } = await cancelledMeanwhile(true);
    expect(await leave()).toBe("price_changed");
    expect(await returned(orderId)).toEqual([10_000]);
    await leave();
    expect(await returned(orderId)).toEqual([10_000, 20_000]);
  });

  it("goes through at once where nothing is cancelled, so that it is the cancellation that is counted", async () => {
    const { leave, orderId } = await cancelledMeanwhile(false);
    await leave();
    expect(await returned(orderId)).toEqual([30_000]);
  });
});
