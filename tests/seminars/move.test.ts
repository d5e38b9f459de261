import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, hours, minutes } from "@/lib/base/platform/time";
import { updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { findOwnSeminar } from "@/lib/catalogue/seminars/queries";
import { notifyOfMove } from "@/lib/commerce/orders/notify-of-move";
import { promoteWaitlist } from "@/lib/commerce/orders/promote-waitlist";
import { settleOrder } from "@/lib/commerce/payments/settle-order";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { composeEmail, findCalendar } from "@/tests/support/letters";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn, maja, signedIn } from "@/tests/support/people";
import { fillWaitlist, queued } from "@/tests/support/queue";
import { liveSeminarOf, seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

const at = (n: number) => {
  const instant = after(new Date(), days(n));
  instant.setSeconds(0, 0);
  return instant;
};

const move = (host: Actor, { id }: { id: string }, starts_at: Date, more = {}) =>
  updateSeminar(host, { id, starts_at, confirm_move: true, ...more });

async function tellAll() {
  for (const { payload } of await queued("notify_of_move")) await notifyOfMove(payload as { moveId: string });
}

type Moved = { template: "seminar_moved"; orderId: string; moveId: string };
const lettersTo = async (orderId: string) =>
  (await queued("send_mail", { template: "seminar_moved", orderId })).map(({ payload }) => payload as Moved);

describe("moving a seminar for which people have seats", () => {
  test("says first how many will be told, and does nothing", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt: at(9) });
    for (const member of [await bjorn(), await maja()]) await seatFor(member, seminar);
    await seatFor(await signedIn("Karin"), seminar, "held");
    await seatFor(await signedIn("Sara"), seminar, "released");
    await expect(updateSeminar(host, { id: seminar.id, starts_at: at(10) })).rejects.toMatchObject({
      code: "move_needs_confirmation",
      details: { will_be_told: 3 },
    });
    await expect(updateSeminar(host, { id: seminar.id, duration_minutes: 30 })).rejects.toMatchObject({
      code: "move_needs_confirmation",
    });
    expect((await findOwnSeminar(host, seminar)).starts_at).toBe(at(9).toISOString());
    expect(await db.seminarMove.count({ where: { seminarId: seminar.id } })).toBe(0);
    expect(
      await errorCode(() => updateSeminar(host, { id: seminar.id, starts_at: at(9), title: "Ny" })),
    ).toBe("ok");
  });

  test("tells each who has a seat once, from the time they knew to the one that holds", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt: at(9) });
    const seats = [await seatFor(await bjorn(), seminar), await seatFor(await maja(), seminar, "held")];
    await move(host, seminar, at(10));
    await move(host, seminar, at(12), { duration_minutes: 90 });
    const { id: moveId } = await db.seminarMove.findFirstOrThrow({ where: { seminarId: seminar.id } });
    const waiting = await queued("notify_of_move", { moveId });
    expect(waiting).toHaveLength(1);
    expect(waiting[0]?.runAt.getTime()).toBeGreaterThan(Date.now() + minutes(1));
    await tellAll();
    await tellAll();
    for (const { orderId } of seats) {
      const letters = await lettersTo(orderId);
      expect(letters).toHaveLength(1);
      const written = await composeEmail(letters[0] as Moved);
      const facts = JSON.stringify(written?.content.facts);
      const day = (instant: Date) =>
        new Intl.DateTimeFormat("sv-SE", {
          day: "numeric",
          month: "long",
          timeZone: "Europe/Stockholm",
        }).format(instant);
      expect(facts).toContain(day(at(9)));
      expect(facts).toContain(day(at(12)));
      expect(facts).not.toContain(day(at(10)));
      expect(facts).toContain("90");
    }
    expect(
      await db.orderEvent.findMany({ where: { orderId: seats[0]?.orderId, event: "moved_by_host" } }),
    ).toMatchObject([{ details: { from: at(9).toISOString(), to: at(12).toISOString() } }]);
  });

  test("shows both times by each reader's own clock", async () => {
    const host = await asha();
    const member = await bjorn();
    await db.user.update({ where: { id: member.id }, data: { timeZone: "America/New_York", locale: "en" } });
    const seminar = await seminarOf(host, { startsAt: new Date("2030-01-10T18:00:00Z") });
    const { orderId } = await seatFor(member, seminar);
    await move(host, seminar, new Date("2030-01-11T19:30:00Z"));
    await tellAll();
    const written = await composeEmail((await lettersTo(orderId))[0] as Moved);
    const facts = JSON.stringify(written?.content.facts);
    expect(facts).toContain("10 January 2030 at 13:00");
    expect(facts).toContain("11 January 2030 at 14:30");
  });

  test("tells again who was told before, when it is moved once more later", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt: at(9) });
    const { orderId } = await seatFor(await bjorn(), seminar);
    await move(host, seminar, at(10));
    await tellAll();
    await move(host, seminar, at(11));
    await tellAll();
    expect(await lettersTo(orderId)).toHaveLength(2);
    const moves = await db.seminarMove.findMany({
      where: { seminarId: seminar.id },
      orderBy: { movedAt: "asc" },
    });
    expect(moves.map(({ fromStartsAt, toStartsAt }) => [fromStartsAt, toStartsAt])).toEqual([
      [at(9), at(10)],
      [at(10), at(11)],
    ]);
  });

  test("and back again before anyone was told tells nobody, and leaves the terms as they were", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt: at(9) });
    const { orderId } = await seatFor(await bjorn(), seminar);
    await move(host, seminar, at(10));
    await move(host, seminar, at(9));
    await tellAll();
    expect(await lettersTo(orderId)).toEqual([]);
    expect((await db.order.findUniqueOrThrow({ where: { id: orderId } })).movedByHostAt).toBeNull();
  });

  test("changes it in their calendars: the same event, a higher number, the new time", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt: at(9) });
    const { orderId } = await seatFor(await bjorn(), seminar);
    const before = read(await findCalendar({ template: "seat_confirmed", orderId }));
    await move(host, seminar, at(10));
    await tellAll();
    const moved = read(await findCalendar((await lettersTo(orderId))[0] as Moved));
    expect(moved).toMatchObject({ uid: before.uid, method: "REQUEST", starts: at(10).toISOString() });
    expect(moved.sequence).toBeGreaterThan(before.sequence);
  });

  test("tells nobody who comes afterwards, whose seat is of the new time and its terms", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt: at(9) });
    await seatFor(await bjorn(), seminar);
    await move(host, seminar, at(10));
    const { orderId } = await seatFor(await maja(), seminar);
    await tellAll();
    expect(await lettersTo(orderId)).toEqual([]);
    expect((await db.order.findUniqueOrThrow({ where: { id: orderId } })).movedByHostAt).toBeNull();
  });

  test("that is called off before anyone was told tells of that alone", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt: at(9) });
    const { orderId } = await seatFor(await bjorn(), seminar);
    await move(host, seminar, at(10));
    await db.offer.update({
      where: { id: seminar.id },
      data: { status: "cancelled", cancelledAt: new Date() },
    });
    await tellAll();
    expect(await lettersTo(orderId)).toEqual([]);
  });

  function read(invitation: Awaited<ReturnType<typeof findCalendar>>) {
    const calendar = new ICAL.Component(ICAL.parse(String(invitation?.content)));
    const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") as ICAL.Component);
    return {
      uid: event.uid,
      method: String(calendar.getFirstPropertyValue("method")),
      sequence: event.sequence,
      starts: event.startDate.toJSDate().toISOString(),
    };
  }
});

describe("who may be moved, and where to", () => {
  test("nobody is moved into the past, nor with what is on, over or called off", async () => {
    const host = await asha();
    const to = async (seminar: { id: string }, starts_at: Date, more = {}) =>
      errorCode(() => move(host, seminar, starts_at, more));
    const ahead = await seminarOf(host, { startsAt: at(9) });
    await seatFor(await bjorn(), ahead);
    expect(await to(ahead, after(new Date(), -minutes(1)))).toBe("starts_in_the_past");
    const live = await liveSeminarOf(host, { startsAt: after(new Date(), -hours(2)) });
    expect(await to(live, at(3))).toBe("already_started");
    expect(await to(await seminarOf(host, { status: "ended", startsAt: at(-1) }), at(3))).toBe(
      "seminar_over",
    );
    expect(await to(await seminarOf(host, { status: "cancelled" }), at(3))).toBe("seminar_over");
    expect(await to(await seminarOf(host, { startsAt: at(-1) }), at(3))).toBe("seminar_over");
    const late = await seminarOf(host, { startsAt: after(new Date(), -minutes(10)) });
    expect(await errorCode(() => updateSeminar(host, { id: late.id, duration_minutes: 90 }))).toBe(
      "starts_in_the_past",
    );
    expect(await to(late, after(new Date(), hours(1)))).toBe("ok");
  });

  test("a draft is moved without a word", async () => {
    const host = await asha();
    const draft = await seminarOf(host, { status: "draft" });
    await updateSeminar(host, { id: draft.id, starts_at: at(4) });
    expect(await db.seminarMove.count({ where: { seminarId: draft.id } })).toBe(0);
  });
});

describe("the terms of whoever was moved", () => {
  async function bought(startsAt: Date, data = {}) {
    const [host, buyer] = [await asha(), await bjorn()];
    const seminar = await seminarOf(host, {
      startsAt,
      priceAmount: 29_000,
      cancellationPolicy: "strict",
      ...data,
    });
    const { orderId, sessionId } = await checkedOut(buyer, seminar.id);
    await payAtProvider(sessionId);
    await settleOrder(buyer, { id: orderId });
    await db.$executeRaw`alter table app.orders disable trigger orders_is_a_snapshot`;
    await db.$executeRaw`update app.orders set paid_at = now() - interval '20 days' where id = ${orderId}::uuid`;
    await db.$executeRaw`alter table app.orders enable trigger orders_is_a_snapshot`;
    return { host, buyer, seminar, orderId };
  }
  const leave = (buyer: Actor, id: string) => errorCode(() => withdrawOrder(buyer, { id }));

  test("are all of the money back until the new start, whatever the policy and the law's exception", async () => {
    const { host, buyer, seminar, orderId } = await bought(after(new Date(), hours(3)), {
      isWithdrawalExcepted: true,
    });
    // The control: without the move there is no right.
    expect(await leave(buyer, orderId)).toBe("no_right");
    await move(host, seminar, after(new Date(), hours(2)));
    const { withdrawal } = await withdrawOrder(buyer, { id: orderId, confirm: true });
    expect(withdrawal.refund_amount).toBe(29_000);
    expect(await db.seat.findFirst({ where: { orderId } })).toMatchObject({ status: "released" });
  });

  test("end with the new start", async () => {
    const { host, buyer, seminar, orderId } = await bought(after(new Date(), hours(3)));
    await move(host, seminar, after(new Date(), hours(2)));
    await db.seminar.update({
      where: { id: seminar.id },
      data: { startsAt: after(new Date(), -minutes(1)) },
    });
    expect(await leave(buyer, orderId)).toBe("no_right");
  });

  test("are theirs, too, who were at the till meanwhile", async () => {
    const [host, buyer] = [await asha(), await bjorn()];
    const seminar = await seminarOf(host, { startsAt: at(1), priceAmount: 29_000 });
    const { orderId } = await checkedOut(buyer, seminar.id);
    await move(host, seminar, at(2));
    expect((await db.order.findUniqueOrThrow({ where: { id: orderId } })).movedByHostAt).not.toBeNull();
  });
});

describe("those who wait", () => {
  async function offered(startsAt: Date) {
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt, capacity: 1, priceAmount: 29_000 });
    const { id } = await seatFor(await bjorn(), seminar);
    await fillWaitlist([await maja()], seminar);
    await db.seat.update({ where: { id }, data: { status: "removed", endedAt: new Date() } });
    await promoteWaitlist({ seminarId: seminar.id });
    const find = () =>
      db.waitlistEntry.findFirstOrThrow({ where: { seminarId: seminar.id }, include: { order: true } });
    return { host, seminar, find };
  }

  test("are offered a seat until the new start where that is sooner, and as long as ever where it is later", async () => {
    const { host, seminar, find } = await offered(after(new Date(), hours(6)));
    expect((await find()).offerExpiresAt).toEqual(seminar.startsAt);
    const sooner = after(new Date(), hours(2));
    await move(host, seminar, sooner);
    let entry = await find();
    expect([entry.offerExpiresAt, entry.order?.expiresAt]).toEqual([sooner, sooner]);
    expect(await db.seat.findFirst({ where: { orderId: entry.orderId as string } })).toMatchObject({
      heldUntil: sooner,
    });
    await move(host, seminar, at(5));
    entry = await find();
    const whole = after(entry.offeredAt as Date, hours(12));
    expect([entry.offerExpiresAt, entry.order?.expiresAt]).toEqual([whole, whole]);
  });

  test("are offered what is free again when the start comes to lie ahead", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt: at(1), capacity: 1 });
    const { id } = await seatFor(await bjorn(), seminar);
    await fillWaitlist([await maja()], seminar);
    await db.seminar.update({
      where: { id: seminar.id },
      data: { startsAt: after(new Date(), -minutes(5)) },
    });
    await db.seat.update({ where: { id }, data: { status: "removed", endedAt: new Date() } });
    expect(await queued("promote_waitlist", { seminarId: seminar.id })).toEqual([]);
    await move(host, seminar, at(2));
    expect(await queued("promote_waitlist", { seminarId: seminar.id })).toHaveLength(1);
  });
});

describe("at the same moment", () => {
  /** Writes down for which time each seat was taken, under the lock that counts it. */
  async function noteTimes() {
    await db.$executeRaw`create table app.bought (order_id uuid, starts_at timestamptz(3))`;
    await db.$executeRaw`
      create function app.note_time() returns trigger language plpgsql as $$ begin
        insert into app.bought select new.order_id, starts_at from app.seminars where id = new.seminar_id;
        return null;
      end $$`;
    await db.$executeRaw`create trigger zz_note_time after insert on app.seats for each row execute function app.note_time()`;
  }

  /** Those whose seat is of another time than the seminar now has, and who get no letter. */
  async function unknowing({ id }: { id: string }): Promise<number> {
    const rows = await db.$queryRaw<{ orderId: string }[]>`
      select b.order_id as "orderId" from app.bought b join app.seats t on t.order_id = b.order_id
      join app.seminars s on s.id = t.seminar_id where s.id = ${id}::uuid and s.starts_at <> b.starts_at`;
    const letters = await Promise.all(rows.map(({ orderId }) => lettersTo(orderId)));
    return letters.filter(({ length }) => length === 0).length;
  }

  const buyers = () => Promise.all(Array.from({ length: 10 }, (_, n) => signedIn(`Köpare ${n}`)));

  test("ten moves and ten buyers leave one time, and everyone who bought another knows", async () => {
    await noteTimes();
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt: at(9) });
    const first = await seatFor(await bjorn(), seminar);
    const others = await buyers();
    await Promise.all([
      ...Array.from({ length: 10 }, (_, n) => move(host, seminar, at(20 + n))),
      ...others.map((buyer) => seatFor(buyer, seminar)),
    ]);
    const moves = await db.seminarMove.findMany({ where: { seminarId: seminar.id } });
    const { startsAt } = await db.seminar.findUniqueOrThrow({ where: { id: seminar.id } });
    expect(moves).toMatchObject([{ fromStartsAt: at(9), toStartsAt: startsAt }]);
    await Promise.all([1, 2, 3].map(() => notifyOfMove({ moveId: String(moves[0]?.id) })));
    expect(await lettersTo(first.orderId)).toHaveLength(1);
    expect(await unknowing(seminar)).toBe(0);
  });

  test("the control: a move that looks before it locks leaves buyers who know nothing", async () => {
    const seminar = await seminarOf(await asha(), { startsAt: at(9) });
    const seen = await db.seat.findMany({ where: { seminarId: seminar.id } });
    await Promise.all((await buyers()).map((buyer) => seatFor(buyer, seminar)));
    await db.seminar.update({ where: { id: seminar.id }, data: { startsAt: at(20) } });
    expect(seen).toEqual([]);
    expect(await unknowing(seminar)).toBe(10);
  });
});
