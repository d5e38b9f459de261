import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { after, days, hours, minutes } from "@/lib/base/platform/time";
import { findPass } from "@/lib/catalogue/passes/queries";
import { isOnSale } from "@/lib/catalogue/seminars/rules";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { refundSeminar } from "@/lib/commerce/payments/refund-seminar";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settlePayment } from "@/lib/commerce/payments/settle-payment";
import { mintActor } from "@/lib/people/identity/mint";
import { checkInvariants } from "@/lib/system/run/check-invariants";
import { bringForward } from "@/prisma/seed/bring-forward";
import { seedPasses } from "@/prisma/seed/passes";
import { findPeople, type People, seedPeople } from "@/prisma/seed/people";
import { seedSeminars } from "@/prisma/seed/seminars";
import { useDatabase } from "@/tests/support/database";
import { signedIn } from "@/tests/support/people";
import { seatFor } from "@/tests/support/seminars";

useDatabase();

let people: People;
let made: Date;

/** The demo as it is made once; each test then looks at it some time later, and leaves things alone that others need. */
beforeEach(async () => {
  people = await seedPeople(db);
  made = new Date();
  await seedSeminars(people, made);
  await seedPasses(people, made);
});

async function bySlug(slug: string) {
  const { seminar, ...offer } = await db.offer.findUniqueOrThrow({
    where: { kind_slug: { kind: "seminar", slug } },
    include: { seminar: true },
  });
  if (!seminar) throw new Error(`no seminar ${slug}`);
  return { ...seminar, ...offer };
}

async function expectLively(now: Date) {
  const rows = await db.seminar.findMany();
  const live = rows.filter((row) => row.status === "live" && isOnSale(row, now));
  expect(live.length).toBeGreaterThan(0);
  expect(Math.min(...live.map(({ startsAt }) => startsAt.getTime()))).toBeLessThanOrEqual(now.getTime());
  const soon = rows.filter(
    ({ status, startsAt }) => status === "scheduled" && startsAt > now && startsAt <= after(now, hours(1)),
  );
  expect(soon.length).toBeGreaterThan(0);
}

describe("the demo, some time after it was made", () => {
  it("is over after two hours when nobody brings it forward (control)", async () => {
    const live = await bySlug("kvallsro");
    expect(isOnSale(live, after(live.startsAt, hours(2)))).toBe(false);
  });

  it.each([
    ["half an hour", minutes(30)],
    ["two hours", hours(2)],
    ["a day", days(1)],
    ["a fortnight", days(14)],
  ])("has something live and something that begins soon: %s", async (_, later) => {
    const now = after(made, later);
    await bringForward(people, now);
    if (later >= hours(2)) await expectLively(now);
    const live = await bySlug("kvallsro");
    expect(isOnSale(live, now)).toBe(true);
    expect(
      await db.seat.count({ where: { seminarId: live.id, userId: people.bjorn.id, status: "confirmed" } }),
    ).toBe(1);
    const passed = (await db.seminar.findMany({ where: { status: "scheduled" } })).filter(
      ({ startsAt }) => after(startsAt, minutes(15)) <= now,
    );
    expect(passed).toEqual([]);
  });

  it("is as it was when it is brought forward twice", async () => {
    const now = after(made, days(20));
    await bringForward(people, now);
    const all = { include: { seminar: true }, orderBy: { id: "asc" } } as const;
    const before = await db.offer.findMany(all);
    await bringForward(people, now);
    expect(await db.offer.findMany(all)).toEqual(before);
  });

  it("is live again after somebody has ended it, under its own address", async () => {
    const { id, startsAt } = await bySlug("kvallsro");
    await db.liveSession.updateMany({
      where: { seminarId: id, endedAt: null },
      data: { endedAt: after(startsAt, hours(1)) },
    });
    await db.offer.update({ where: { id }, data: { status: "ended" } });
    await bringForward(people, after(startsAt, hours(2)));
    const live = await bySlug("kvallsro");
    expect(live.id).not.toBe(id);
    expect(live.status).toBe("live");
  });

  it("is sound", async () => {
    const findings = await checkInvariants(String(env().DATABASE_URL));
    expect(findings.filter(({ count }) => count > 0)).toEqual([]);
  });

  it("leaves alone what somebody has edited or bought, and has something live all the same", async () => {
    const host = mintActor({ ...(await signedIn("Asha", "host")), id: people.asha.id });
    const [edited, bought] = [await bySlug("stilla-morgon"), await bySlug("kvallsro")];
    await db.offer.update({ where: { id: edited.id }, data: { title: "Min morgon" } });
    await seatFor(await signedIn("Nils"), { id: bought.id, hostId: host.id });
    const now = after(made, days(40));
    await bringForward(people, now);
    expect((await bySlug("stilla-morgon")).startsAt).toEqual(edited.startsAt);
    expect((await bySlug("kvallsro")).startsAt).toEqual(bought.startsAt);
    await expectLively(now);
  });
});

describe("the demo's pass", () => {
  const find = () => findPass({ actor: null }, { id: "fyra-kvallar-i-morkret" });

  it("is on sale, and Björn has a seat in each of its dates", async () => {
    const { status, seminars: dates, seats_left } = await find();
    expect(status).toBe("published");
    expect(dates).toHaveLength(4);
    expect(seats_left).toBe(23);
    for (const { id: seminarId } of dates) {
      const where = { seminarId, userId: people.bjorn.id, status: "confirmed" };
      expect(await db.seat.count({ where })).toBe(1);
    }
  });

  it.each([10, 17, 40])("has all of its dates to come after %i days, a week apart", async (later) => {
    const before = await find();
    const now = after(made, days(later));
    await bringForward(people, now);
    const starts = (await find()).seminars.map(({ starts_at }) => new Date(starts_at));
    expect(starts).toHaveLength(4);
    expect(starts[0]?.getTime()).toBeGreaterThan(now.getTime());
    const first = starts[0] as Date;
    for (const [week, startsAt] of starts.entries()) {
      // The clocks may change in between.
      expect(Math.abs(startsAt.getTime() - after(first, days(7 * week)).getTime())).toBeLessThanOrEqual(
        hours(1),
      );
    }
    expect((await find()).id).toBe(before.id);
  });

  it("keeps its dates once a person has bought one of them", async () => {
    const { seminars: dates } = await find();
    await seatFor(await signedIn("Nils"), { id: String(dates[1]?.id), hostId: people.elin.id });
    await bringForward(people, after(made, days(17)));
    expect((await db.seminar.findUniqueOrThrow({ where: { id: dates[3]?.id } })).startsAt.toISOString()).toBe(
      dates[3]?.starts_at,
    );
  });
});

describe("what is bought in the demo", () => {
  it("goes back like anything else when its seminar is called off, and frees its seats", async () => {
    const host = mintActor({ ...(await signedIn("Asha", "host")), id: people.asha.id });
    const seminar = await bySlug("somnens-troskel");
    const owner = mintActor({ ...host, id: seminar.hostId });
    await cancelSeminar(owner, { id: seminar.id });
    await refundSeminar({ seminarId: seminar.id });
    for (const { id } of await db.refund.findMany({ where: { status: "pending" } })) {
      await sendRefund({ refundId: id });
    }
    expect((await db.seminar.findUniqueOrThrow({ where: { id: seminar.id } })).seatsTaken).toBe(0);
    expect(await db.order.findMany({ where: { offerId: seminar.id } })).toMatchObject([
      { status: "refunded" },
    ]);
  });

  it("is known to the sandbox, payment by payment", async () => {
    const payments = await db.payment.findMany();
    expect(payments.length).toBeGreaterThan(5);
    for (const { provider, providerRef, amount } of payments) {
      expect(await settlePayment(provider, providerRef)).toBe("unchanged");
      expect(await db.sandboxSession.findFirst({ where: { paymentRef: providerRef } })).toMatchObject({
        amount,
      });
    }
    expect(await findPeople(db)).toMatchObject({ bjorn: { id: people.bjorn.id } });
  });
});
