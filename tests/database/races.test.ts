import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, minutes } from "@/lib/base/platform/time";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";
import { told, untilSomebodyWaits } from "./reach/answer";
import { alike, id, offerLike, world } from "./world";

useDatabase();

let pool: pg.Pool;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
  await pool.query(world);
});

afterAll(() => pool.end());

/** Twenty at the same moment, each in a transaction of its own; says by what the others were refused. */
async function rush(sqlOf: (n: number) => string): Promise<Record<string, number>> {
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      try {
        await pool.query(`begin; ${sqlOf(n)}; commit`);
        return "done";
      } catch (error) {
        return String((error as pg.DatabaseError).constraint);
      }
    }),
  );
  const count: Record<string, number> = {};
  for (const outcome of outcomes) count[outcome] = (count[outcome] ?? 0) + 1;
  return count;
}

const person = (n: number) =>
  `insert into app.users (id, email, display_name) values ('${id(`gäst ${n}`)}', 'gast-${n}@aveli.test', 'Gäst')`;

test("twenty for one seat: one gets it", async () => {
  await pool.query(
    offerLike("seminars", "öppen cirkel", {
      ...{ id: id("sista"), slug: "sista", capacity: 1, seats_taken: 0 },
      starts_at: "2027-01-15T08:00Z",
    }),
  );
  const outcomes = await rush((n) => {
    const order = id(`order ${n}`);
    const guest = { user_id: id(`gäst ${n}`) };
    return `${person(n)}; ${alike("orders", "majas plats", { ...guest, id: order, offer_id: id("sista") })};
      ${alike("seats", "majas stol", { ...guest, id: id(`stol ${n}`), order_id: order, seminar_id: id("sista") })}`;
  });
  expect(outcomes).toEqual({ done: 1, seminars_seats_within_capacity: 19 });
});

test("called off among twenty who book, a seminar and its offer agree, and nobody waits for another in a circle", async () => {
  await pool.query(
    offerLike("seminars", "öppen cirkel", {
      ...{ id: id("ställs in"), slug: "stalls-in", seats_taken: 0 },
      starts_at: "2027-01-16T08:00Z",
    }),
  );
  const outcomes = await rush((n) => {
    if (n === 10)
      return `update app.offers set status = 'cancelled', cancelled_at = now() where id = '${id("ställs in")}'`;
    const [guest, order] = [{ user_id: id(`avbokad ${n}`) }, id(`avbokning ${n}`)];
    return `insert into app.users (id, email, display_name) values ('${guest.user_id}', 'avbokad-${n}@aveli.test', 'Gäst');
      ${alike("orders", "majas plats", { ...guest, id: order, offer_id: id("ställs in") })};
      ${alike("seats", "majas stol", { ...guest, id: id(`avbokad stol ${n}`), order_id: order, seminar_id: id("ställs in") })}`;
  });
  const { done = 0, seats_in_published_seminars: late = 0, ...others } = outcomes;
  expect(others).toEqual({});
  expect(done + late).toBe(20);
  const { rows } = await pool.query(
    `select o.status as offered, s.status as standing, seats_taken from app.offers o join app.seminars s using (id) where id = '${id("ställs in")}'`,
  );
  expect(rows).toEqual([{ offered: "cancelled", standing: "cancelled", seats_taken: done - 1 }]);
});

test("who is at the till when a seminar is called off gets the seat first, and gives it back then", async () => {
  const [host, guest] = [await asha(), await bjorn()];
  const { id: offerId } = await seminarOf(host, { startsAt: after(new Date(), days(9)) });
  const soon = after(new Date(), minutes(35));
  const bought = {
    ...{
      offerId,
      kind: "seminar",
      hostId: host.id,
      userId: guest.id,
      title: "Stilla morgon",
      expiresAt: soon,
    },
    ...{ listAmount: 0, amount: 0, vatAmount: 0, vatRateBp: 2500, currency: "SEK" },
  };
  const held = { seminarId: offerId, userId: guest.id, status: "held", heldUntil: soon };
  const cancelled = await db.$transaction(async (tx) => {
    const { id: orderId } = await tx.order.create({ data: bought });
    const cancelling = told(() => cancelSeminar(host, { id: offerId }));
    await untilSomebodyWaits();
    // It waits at the offer, with nothing in its hands that this purchase is about to need.
    await tx.$executeRaw`select from app.seminars where id = ${offerId}::uuid for no key update nowait`;
    await tx.seat.create({ data: { ...held, orderId } });
    return { cancelling };
  });
  expect(await cancelled.cancelling).toEqual(["ok"]);
  expect(await db.seminar.findUnique({ where: { id: offerId } })).toMatchObject({
    status: "cancelled",
    seatsTaken: 1,
  });
});

test("twenty refunds at once never give back more than was paid", async () => {
  // 59 000 öre are left of the course, of which 5 000 are on their way.
  const outcomes = await rush((n) =>
    alike("refunds", "mer av kursen", { id: id(`åter ${n}`), amount: 10_000 }),
  );
  expect(outcomes).toEqual({ done: 5, refunds_within_payment: 15 });
});

test("paid orders are numbered without gaps, though some transactions fail", async () => {
  const before = await lastNumber();
  await rush((n) => {
    const isPaid = n % 2 === 0;
    const order = alike("orders", "björns fria plats", {
      id: id(`nr ${n}`),
      number: null,
      user_id: id("maja"),
      kind: "seminar",
    });
    const seat = alike("seats", "björns fria stol", {
      id: id(`nr-stol ${n}`),
      user_id: id("maja"),
      order_id: id(`nr ${n}`),
      status: "released",
      ended_at: "2027-01-01T00:00Z",
    });
    return isPaid ? `${order}; ${seat}` : order;
  });
  const { rows } = await pool.query<{ number: string }>(
    "select number from app.orders where number is not null order by number",
  );
  const numbers = rows.map(({ number }) => Number(number.split("-")[1]));
  expect(numbers).toEqual(Array.from({ length: before + 10 }, (_, n) => n + 1));
});

async function lastNumber(): Promise<number> {
  const { rows } = await pool.query<{ last: number }>("select last_number as last from app.order_counters");
  return rows[0]?.last ?? 0;
}
