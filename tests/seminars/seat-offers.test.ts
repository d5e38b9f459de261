import { describe, expect, it } from "vitest";
import { db, violatedConstraint } from "@/lib/base/platform/db";
import { after, hours, minutes } from "@/lib/base/platform/time";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { findWaitlistPlace, listSeatOffers } from "@/lib/catalogue/seminars/queries";
import { claimSeat } from "@/lib/commerce/orders/claim-seat";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { promoteWaitlist } from "@/lib/commerce/orders/promote-waitlist";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { expireOrders } from "@/lib/commerce/payments/expire-orders";
import { leaveWaitlist } from "@/lib/commerce/payments/leave-waitlist";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { settleOrder } from "@/lib/commerce/payments/settle-order";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { letTimePass, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn, elin, maja, signedIn } from "@/tests/support/people";
import { fillWaitlist, runWaitlistJobs, waitlistOf } from "@/tests/support/queue";
import { seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

type SeminarData = Parameters<typeof seminarOf>[1];

/** Björn has the only seat, not yet paid; Maja and Elin wait for it. */
async function soldOutWithWaitlist(data: SeminarData = {}) {
  const [host, holder, first, second] = [await asha(), await bjorn(), await maja(), await elin()];
  const startsAt = after(new Date(), hours(48));
  const seminar = await seminarOf(host, { capacity: 1, priceAmount: 29_000, startsAt, ...data });
  const seat = await seatFor(holder, seminar, "held");
  await fillWaitlist([first, second], seminar);
  return { host, holder, first, second, seminar, release: () => cancelOrder(holder, { id: seat.orderId }) };
}

const offerTo = async (person: Parameters<typeof listSeatOffers>[0]) => {
  const [offer] = await listSeatOffers(person);
  if (!offer) throw new Error("nothing is offered");
  return offer;
};

const buys = (person: Parameters<typeof placeOrder>[0], { id }: { id: string }) =>
  errorCode(() => placeOrder(person, { kind: "seminar", item_id: id }));

describe("a seat that comes free", () => {
  it("is held for twelve hours for whoever is first in line, who is told once", async () => {
    const { first, second, seminar, release } = await soldOutWithWaitlist();
    await release();
    await Promise.all([runWaitlistJobs(), promoteWaitlist({ seminarId: seminar.id })]);

    const offer = await offerTo(first);
    const twelveHours = after(new Date(), hours(12)).getTime();
    expect(Math.abs(Date.parse(offer.expires_at) - twelveHours)).toBeLessThan(minutes(1));
    expect(await findOrderDetails(first, { id: offer.order_id })).toMatchObject({
      status: "pending",
      amount: 29_000,
      vat_amount: 5_800,
      is_offer: true,
    });
    expect(await listSeatOffers(second)).toEqual([]);
    const told = await db.$queryRaw`
      select payload from graphile_worker._private_jobs where payload->>'template' = 'seat_offered'
        and payload->>'orderId' = ${offer.order_id}`;
    expect(told).toHaveLength(1);
    expect(await findWaitlistPlace(first, seminar)).toEqual({ position: 0 });
    expect(await findWaitlistPlace(second, seminar)).toEqual({ position: 1 });
  });

  it("is sold with the seminar's own moms, as one that is bought at once", async () => {
    const { first, seminar, release } = await soldOutWithWaitlist({ vatRateBp: 0, vatExemption: "exempt" });
    await release();
    await runWaitlistJobs();
    const { order_id: id } = await offerTo(first);
    const sold = await db.order.findUniqueOrThrow({ where: { id } });
    const { vatExemption } = await db.offer.findUniqueOrThrow({ where: { id: seminar.id } });
    expect(vatExemption).not.toBeNull();
    expect(sold).toMatchObject({ vatRateBp: 0, vatAmount: 0, vatExemption, listAmount: 29_000 });
  });

  it("is held until the start when that is sooner, and after the start is anyone's", async () => {
    const { first, second, seminar, release } = await soldOutWithWaitlist({
      startsAt: after(new Date(), hours(2)),
    });
    await release();
    await runWaitlistJobs();
    const { order_id, expires_at } = await offerTo(first);
    expect(new Date(expires_at)).toEqual(seminar.startsAt);

    await db.seminar.update({ where: { id: seminar.id }, data: { startsAt: new Date() } });
    await cancelOrder(first, { id: order_id });
    await runWaitlistJobs();
    expect(await listSeatOffers(second)).toEqual([]);
    expect(await buys(await bjorn(), seminar)).toBe("ok");
    expect(await errorCode(async () => joinWaitlist(await bjorn(), seminar))).toBe("already_started");
  });

  it("is not for a newcomer, who may join the line, and whoever waits is told their place", async () => {
    const { second, seminar, release } = await soldOutWithWaitlist();
    const newcomer = await bjorn();
    await release();
    expect(await buys(newcomer, seminar)).toBe("sold_out");
    await expect(placeOrder(second, { kind: "seminar", item_id: seminar.id })).rejects.toMatchObject({
      details: { position: 2 },
    });
    expect(await joinWaitlist(newcomer, seminar)).toEqual({ position: 3 });
    await runWaitlistJobs();
    expect(await findWaitlistPlace(newcomer, seminar)).toEqual({ position: 2 });
  });

  it("goes to the next when it is declined, and to the one after when its time is out", async () => {
    const { first, second, seminar, release } = await soldOutWithWaitlist();
    const third = await signedIn("Nils");
    await fillWaitlist([third], seminar);
    await release();
    await runWaitlistJobs();
    await leaveWaitlist(first, seminar);
    await runWaitlistJobs();
    const { order_id } = await offerTo(second);
    await letTimePass(order_id);
    await expireOrders();
    await runWaitlistJobs();
    expect((await waitlistOf(seminar)).map(({ status }) => status)).toEqual(["left", "missed", "offered"]);
    expect(await buys(third, seminar)).toBe("ok");
    expect(await joinWaitlist(second, seminar)).toEqual({ position: 1 });
  });

  it("is claimed by paying for it, though the buyer takes hours to do so", async () => {
    const { first, seminar, release } = await soldOutWithWaitlist();
    await release();
    await runWaitlistJobs();
    const { order_id } = await offerTo(first);
    const { session_id } = await openCheckout(first, { order_id });
    const checkout = await db.checkout.findFirstOrThrow({ where: { orderId: order_id } });
    expect(checkout.expiresAt.getTime()).toBeLessThan(after(new Date(), hours(24)).getTime());
    expect(checkout.expiresAt.getTime()).toBeGreaterThan(after(new Date(), hours(11)).getTime());
    await payAtProvider(session_id);
    await settleOrder(first, { id: order_id });
    expect((await waitlistOf(seminar))[0]).toMatchObject({ userId: first.id, status: "claimed" });
    await leaveWaitlist(first, seminar);
    expect(await findOrderDetails(first, { id: order_id })).toMatchObject({
      status: "paid",
      is_granted: true,
    });
  });

  it("that costs nothing is held as long, and claimed with one click or by ordering it", async () => {
    const { first, second, seminar, release } = await soldOutWithWaitlist({ priceAmount: 0 });
    await release();
    await runWaitlistJobs();
    const { order_id } = await offerTo(first);
    expect(await errorCode(() => openCheckout(first, { order_id }))).toBe("not_pending");
    expect(await errorCode(() => claimSeat(second, { id: order_id }))).toBe("not_found");
    const claims = await Promise.all([1, 2, 3].map(() => claimSeat(first, { id: order_id })));
    expect(claims.map(({ status }) => status)).toEqual(["paid", "paid", "paid"]);

    await db.seminar.update({ where: { id: seminar.id }, data: { capacity: 2 } });
    await runWaitlistJobs();
    const { order, isNew } = await placeOrder(second, { kind: "seminar", item_id: seminar.id });
    expect([order.status, isNew]).toEqual(["paid", false]);
  });

  it("is not given away for nothing when it costs", async () => {
    const { first, release } = await soldOutWithWaitlist();
    await release();
    await runWaitlistJobs();
    const { order_id } = await offerTo(first);
    expect(await errorCode(() => claimSeat(first, { id: order_id }))).toBe("not_pending");
  });

  it.each(["released", "removed"] as const)("is offered when a paid seat is %s", async (status) => {
    const [host, holder, waiting] = [await asha(), await bjorn(), await maja()];
    const seminar = await seminarOf(host, { capacity: 1 });
    const seat = await seatFor(holder, seminar);
    await fillWaitlist([waiting], seminar);
    await db.seat.update({ where: { id: seat.id }, data: { status, endedAt: new Date() } });
    await runWaitlistJobs();
    expect(await listSeatOffers(waiting)).toHaveLength(1);
    expect(await errorCode(() => joinWaitlist(holder, seminar))).toBe(
      status === "removed" ? "already_owned" : "ok",
    );
  });

  it("is offered as often as there are seats when the host makes room", async () => {
    const { host, first, second, seminar } = await soldOutWithWaitlist();
    const third = await elin();
    await fillWaitlist([third], seminar);
    await updateSeminar(host, { id: seminar.id, capacity: 3 });
    await runWaitlistJobs();
    expect(await listSeatOffers(first)).toHaveLength(1);
    expect(await listSeatOffers(second)).toHaveLength(1);
    expect(await listSeatOffers(third)).toEqual([]);
  });
});

describe("twenty seats let go of at the same moment, with fifty in line and others at the till", () => {
  const crowd = (name: string, count: number) =>
    Promise.all(Array.from({ length: count }, () => signedIn(name)));

  async function cast() {
    return {
      host: await asha(),
      holders: await crowd("Björn", 20),
      line: await crowd("Maja", 50),
      newcomers: await crowd("Nils", 20),
      lateComers: await crowd("Elin", 20),
    };
  }

  /** Past everything that our code would check before: what is left is the database. */
  async function grabs(person: Parameters<typeof seatFor>[0], seminar: Parameters<typeof seatFor>[1]) {
    try {
      await seatFor(person, seminar, "held");
      return "ok";
    } catch (error) {
      return violatedConstraint(error);
    }
  }

  async function rush({ host, holders, line, newcomers, lateComers }: Awaited<ReturnType<typeof cast>>) {
    const seminar = await seminarOf(host, { capacity: 20, priceAmount: 29_000 });
    const seats = await Promise.all(holders.map((holder) => seatFor(holder, seminar, "held")));
    await fillWaitlist(line, seminar);

    const purchases = newcomers.map((person) => buys(person, seminar));
    await Promise.all(seats.map((seat, n) => cancelOrder(holders[n] ?? host, { id: seat.orderId })));
    const work = [1, 2, 3].map(() => promoteWaitlist({ seminarId: seminar.id }));
    const attempts = lateComers.map((person) => grabs(person, seminar));
    await Promise.all([...work, runWaitlistJobs()]);
    const answers = new Set(await Promise.all([...purchases, ...attempts]));
    await runWaitlistJobs();

    const offered = (await waitlistOf(seminar)).filter(({ status }) => status === "offered");
    const held = await db.seat.count({ where: { seminarId: seminar.id, status: "held" } });
    return { answers, held, offered: offered.map(({ userId }) => userId) };
  }

  it("go to the first twenty in line, every time", async () => {
    const people = await cast();
    const firstTwenty = people.line.slice(0, 20).map(({ id }) => id);
    for (let round = 0; round < 10; round++) {
      const { answers, held, offered } = await rush(people);
      expect(answers).not.toContain("ok");
      expect(held).toBe(20);
      expect(offered).toEqual(firstTwenty);
    }
  }, 240_000);

  it("would be snatched if the database did not keep them for the line", async () => {
    await db.$executeRaw`alter table app.seats disable trigger seats_respect_queue`;
    const people = await cast();
    const offered = [];
    for (let round = 0; round < 3; round++) offered.push((await rush(people)).offered.length);
    await db.$executeRaw`alter table app.seats enable trigger seats_respect_queue`;
    expect(Math.min(...offered)).toBeLessThan(20);
  }, 240_000);
});
