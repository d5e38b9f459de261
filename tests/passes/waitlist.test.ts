import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { boughtPass, passOf } from "@/tests/support/passes";
import { asha, bjorn, elin, maja, signedIn } from "@/tests/support/people";
import { fillWaitlist, runWaitlistJobs, waitlistOf } from "@/tests/support/queue";
import { seatFor } from "@/tests/support/seminars";

useDatabase();

const wanted = (item_id: string) => ({ kind: "series" as const, item_id });

async function seriesFor(capacity: number) {
  const { pass, seminars } = await passOf(await asha(), { dates: 3, capacity });
  const [first, second, third] = seminars.map(({ id }) => ({ id }));
  if (!first || !second || !third) throw new Error("too few dates");
  return { pass, first, second, third, seminars };
}

describe("the seats of a pass", () => {
  it("count: those of an open order fill a date, and its buyer does not wait for it", async () => {
    const buyer = await bjorn();
    const { pass, first, second } = await seriesFor(1);
    expect(await errorCode(async () => joinWaitlist(await elin(), first))).toBe("not_sold_out");
    await placeOrder(buyer, wanted(pass.id));
    expect(await joinWaitlist(await maja(), first)).toMatchObject({ position: 1 });
    expect(await joinWaitlist(await elin(), first)).toMatchObject({ position: 2 });
    expect(await errorCode(() => joinWaitlist(buyer, second))).toBe("already_owned");
  });

  it("go to whoever waits for that date once they are let go, and no other date is touched", async () => {
    const [buyer, one, other] = [await bjorn(), await signedIn("Nils"), await signedIn("Sara")];
    const { pass, first, second, third } = await seriesFor(1);
    const { order } = await placeOrder(buyer, wanted(pass.id));
    await fillWaitlist([one, other], second);
    await cancelOrder(buyer, { id: order.id });
    await runWaitlistJobs();
    expect(await waitlistOf(second)).toEqual([
      { userId: one.id, status: "offered" },
      { userId: other.id, status: "waiting" },
    ]);
    const taken = await Promise.all(
      [first, second, third].map(async (where) => (await db.seminar.findUniqueOrThrow({ where })).seatsTaken),
    );
    expect(taken).toEqual([0, 1, 0]);
    expect(await errorCode(() => placeOrder(buyer, wanted(pass.id)))).toBe("sold_out");
  });

  it("do not pass by those who wait, though there is room again", async () => {
    const { pass, second, seminars } = await seriesFor(1);
    await seatFor(await elin(), seminars[1] as (typeof seminars)[0]);
    await joinWaitlist(await maja(), second);
    await db.seminar.update({ where: second, data: { capacity: 2 } });
    expect(await errorCode(async () => placeOrder(await bjorn(), wanted(pass.id)))).toBe("sold_out");
    await runWaitlistJobs();
    expect(await waitlistOf(second)).toMatchObject([{ status: "offered" }]);
    await db.seminar.update({ where: second, data: { capacity: 3 } });
    await boughtPass(await bjorn(), pass.id);
    expect(await db.seminar.findUnique({ where: second })).toMatchObject({ seatsTaken: 3 });
  });

  it("are refused to a person for whom the seat in one date is held from the list, who keeps it", async () => {
    const buyer = await maja();
    const { pass, first, second, seminars } = await seriesFor(1);
    const { orderId } = await seatFor(await elin(), seminars[1] as (typeof seminars)[0]);
    await joinWaitlist(buyer, second);
    await db.seminar.updateMany({
      where: { id: { in: seminars.map(({ id }) => id) } },
      data: { capacity: 3 },
    });
    await runWaitlistJobs();
    expect(await errorCode(() => placeOrder(buyer, wanted(pass.id)))).toBe("already_owned");
    expect(await waitlistOf(second)).toEqual([{ userId: buyer.id, status: "offered" }]);
    expect(await db.seminar.findUnique({ where: first })).toMatchObject({ seatsTaken: 0 });
    expect(await db.seat.count({ where: { orderId, status: "confirmed" } })).toBe(1);
  });
});
