import { expect, test } from "vitest";
import { db, transaction } from "@/lib/base/platform/db";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { closeIfOver } from "@/lib/commerce/payments/close-if-over";
import { refundSeminar } from "@/lib/commerce/payments/refund-seminar";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { useDatabase } from "@/tests/support/database";
import { boughtPass, passOf, seatsOf } from "@/tests/support/passes";
import { asha, bjorn, signedIn } from "@/tests/support/people";

useDatabase();

const buyers = 8;

/** So many buy the pass, and as many a seat in one of its dates, all in the same moment. */
async function rush(capacity: number) {
  const { pass, seminars } = await passOf(await asha(), { dates: 3, capacity, price: 0 });
  const people = await Promise.all(Array.from({ length: 2 * buyers }, (_, n) => signedIn(`Gäst ${n}`)));
  await db.offer.updateMany({
    where: { id: { in: seminars.map(({ id }) => id) } },
    data: { priceAmount: 0 },
  });
  const outcomes = await Promise.all(
    people.map(async (person, n) => {
      const seat = { kind: "seminar" as const, item_id: String(seminars[n % 3]?.id) };
      const wanted = n < buyers ? { kind: "series" as const, item_id: pass.id } : seat;
      try {
        await placeOrder(person, wanted);
        return "bought";
      } catch (error) {
        return (error as { code?: string }).code ?? String(error);
      }
    }),
  );
  return { outcomes, seminars };
}

const seatsIn = (seminarId: string) => db.seat.count({ where: { seminarId, status: "confirmed" } });

test("passes and single seats for the last ones: never too many, each pass whole, nobody waits in a circle", async () => {
  const { outcomes, seminars } = await rush(4);
  expect(new Set(outcomes)).toEqual(new Set(["bought", "sold_out"]));
  for (const { id } of seminars) {
    const taken = await seatsIn(id);
    expect(taken).toBeLessThanOrEqual(4);
    expect(await db.seminar.findUnique({ where: { id } })).toMatchObject({ seatsTaken: taken });
  }
  const passes = await db.order.findMany({ where: { kind: "series", status: "paid" }, select: { id: true } });
  for (const { id } of passes) expect(await seatsOf(id)).toEqual(["confirmed", "confirmed", "confirmed"]);
});

test("where nothing counts the seats, the same rush sells too many, so that the race above is one", async () => {
  await db.$executeRaw`alter table app.seats disable trigger seats_count`;
  try {
    const { seminars } = await rush(1);
    expect(Math.max(...(await Promise.all(seminars.map(({ id }) => seatsIn(id)))))).toBeGreaterThan(1);
  } finally {
    await db.$executeRaw`alter table app.seats enable trigger seats_count`;
  }
});

/** A pass that cost nothing, of two dates, both of which its host has just cancelled. */
async function cancelledWhole() {
  const [host, buyer] = [await asha(), await bjorn()];
  const { pass, seminars } = await passOf(host, { dates: 2, price: 0 });
  const orderId = await boughtPass(buyer, pass.id);
  const ids = seminars.map(({ id }) => id);
  for (const id of ids) await cancelSeminar(host, { id });
  return { buyer, orderId, ids };
}

/** Returns what each of so many waits for: all of them. */
function meetingOf(count: number): () => Promise<void> {
  let arrived = 0;
  let go = () => {};
  const all = new Promise<void>((resolve) => {
    go = resolve;
  });
  return () => {
    arrived += 1;
    if (arrived === count) go();
    return all;
  };
}

const endOf = async (orderId: string) => {
  const { status, events } = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { status: true, events: { select: { event: true } } },
  });
  return { status, ends: events.filter(({ event }) => event === "refunded" || event === "withdrawn").length };
};

test("a free pass whose last dates end in one moment is over, once, also while its buyer leaves", async () => {
  for (const isLeft of [false, true, false, true]) {
    const { buyer, orderId, ids } = await cancelledWhole();
    await Promise.all([
      ...ids.map((seminarId) => refundSeminar({ seminarId })),
      isLeft && withdrawOrder(buyer, { id: orderId, confirm: true }).catch(() => "ended already"),
    ]);
    expect(await endOf(orderId)).toEqual({ status: "refunded", ends: 1 });
  }
});

test("where nobody locks the order, each leaves its end to the other, so that the race above is one", async () => {
  const { orderId, ids } = await cancelledWhole();
  const [released, looked] = [meetingOf(ids.length), meetingOf(ids.length)];
  const closed = await Promise.all(
    ids.map((seminarId) =>
      transaction(async (tx) => {
        await tx.seat.updateMany({
          where: { orderId, seminarId },
          data: { status: "released", endedAt: new Date() },
        });
        await released();
        const isClosed = await closeIfOver(tx, orderId);
        await looked();
        return isClosed;
      }),
    ),
  );
  expect(closed).toEqual([false, false]);
  expect(await endOf(orderId)).toEqual({ status: "paid", ends: 0 });
});
