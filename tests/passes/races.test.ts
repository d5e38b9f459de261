import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { useDatabase } from "@/tests/support/database";
import { passOf, seatsOf } from "@/tests/support/passes";
import { asha, signedIn } from "@/tests/support/people";

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
      const wanted = n < buyers ? { kind: "pass" as const, item_id: pass.id } : seat;
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
  const passes = await db.order.findMany({ where: { kind: "pass", status: "paid" }, select: { id: true } });
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
