import { beforeAll, describe, expect, test } from "vitest";
import { db, Prisma } from "@/lib/base/platform/db";
import { after, hours, minutes } from "@/lib/base/platform/time";
import { feedPage, listAppointments, listFeed } from "@/lib/community/feed/queries";
import { feedEntry } from "@/lib/community/feed/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "../support/database";
import { admin, asha, bjorn, elin, maja } from "../support/people";
import { liveSeminarOf, seatFor, seminarOf } from "../support/seminars";

useDatabase();

const feedOf = async (actor: Actor | null) => (await listFeed({ actor }, { limit: 100 })).items;

function happened(host: Actor, subjectId: string, data: object = {}) {
  return db.activity.create({
    data: {
      activityType: "seminar_scheduled",
      actorId: host.id,
      hostId: host.id,
      subjectTable: "seminars",
      subjectId,
      summary: "Stilla morgon",
      ...data,
    },
  });
}

describe("who sees what", () => {
  let host: Actor;
  let buyer: Actor;
  let paid: { id: string };

  beforeAll(async () => {
    [host, buyer] = [await asha(), await bjorn()];
    const { orderId } = await seatFor(buyer, await seminarOf(host));
    paid = await db.activity.create({
      data: {
        activityType: "order_paid",
        actorId: buyer.id,
        hostId: host.id,
        subjectTable: "orders",
        subjectId: orderId,
        summary: "Stilla morgon",
        visibility: "private",
      },
    });
  });

  const sees = async (actor: Actor | null) => (await feedOf(actor)).filter(({ id }) => id === paid.id).length;

  test("a purchase is seen by the buyer and the host, once each, and by no one else", async () => {
    expect(await sees(buyer)).toBe(1);
    expect(await sees(host)).toBe(1);
    for (const other of [null, await maja(), await elin(), await admin()]) expect(await sees(other)).toBe(0);
  });

  test("an entry looks as the contract says", async () => {
    const entry = (await feedOf(buyer)).find(({ id }) => id === paid.id);
    expect(feedEntry.strict().parse(entry)).toMatchObject({
      activity_type: "order_paid",
      actor: { id: buyer.id, display_name: "Björn", avatar_url: null },
      subject_table: "orders",
    });
  });

  test("what is public is for everyone, until it is no longer there", async () => {
    const seminar = await seminarOf(host);
    const { id } = await happened(host, seminar.id);
    const isSeen = async () => (await feedOf(null)).some((entry) => entry.id === id);
    expect(await isSeen()).toBe(true);
    await db.offer.update({
      where: { id: seminar.id },
      data: { status: "cancelled", cancelledAt: new Date() },
    });
    expect(await isSeen()).toBe(false);
  });

  test("someone who has left is not named", async () => {
    const leaving = await elin();
    const { id } = await happened(host, (await seminarOf(host)).id, { actorId: leaving.id });
    await db.user.update({ where: { id: leaving.id }, data: { deletedAt: new Date() } });
    expect((await feedOf(null)).find((entry) => entry.id === id)?.actor).toBeNull();
  });
});

test("pages neither repeat nor skip while new things happen", async () => {
  const host = await asha();
  const seminar = await seminarOf(host);
  const occurredAt = after(new Date(), hours(1));
  const expected = new Set<string>();
  for (let i = 0; i < 7; i++) expected.add((await happened(host, seminar.id, { occurredAt })).id);

  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listFeed({ actor: host }, { limit: 3, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ id }) => id));
    await happened(host, seminar.id, { occurredAt: after(occurredAt, hours(1)) });
    cursor = page.next_cursor ?? undefined;
  } while (cursor);

  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((id) => expected.has(id))).toHaveLength(7);
});

test("a cursor of someone's own making is refused", async () => {
  for (const cursor of ["x", Buffer.from('["2027","x"]').toString("base64url")]) {
    await expect(listFeed({ actor: null }, { limit: 1, cursor })).rejects.toMatchObject({
      code: "bad_cursor",
    });
  }
});

test("among a hundred thousand entries every page is found by index", { timeout: 60_000 }, async () => {
  const [host, buyer] = [await asha(), await bjorn()];
  const seminar = await seminarOf(host);
  for (let batch = 0; batch < 10; batch++) {
    await db.$executeRaw`
      insert into app.activities (activity_type, actor_id, host_id, subject_table, subject_id, summary, visibility, occurred_at)
      select 'seminar_scheduled', ${buyer.id}::uuid, ${host.id}::uuid, 'seminars', ${seminar.id}::uuid, 'Stilla morgon',
        case when n % 3 = 0 then 'private' else 'public' end, now() - make_interval(mins => 10 * n + ${batch})
      from generate_series(1, 10000) n`;
  }
  await db.$executeRaw`analyze app.activities, app.seminars, app.users`;

  const { next_cursor } = await listFeed({ actor: host }, { limit: 100 });
  for (const userId of [null, buyer.id, host.id]) {
    for (const cursor of [undefined, String(next_cursor)]) {
      const page = feedPage(userId, { limit: 20, ...(cursor ? { cursor } : {}) });
      const plan = await db.$queryRaw<{ "QUERY PLAN": string }[]>(
        Prisma.sql`explain (analyze, costs off) ${page}`,
      );
      const lines = plan.map((line) => line["QUERY PLAN"]);
      expect(lines.filter((line) => /Seq Scan on activities/.test(line))).toEqual([]);
      const most = lines.map((line) => Number(line.match(/rows=(\d+)/)?.[1] ?? 0));
      expect(Math.max(...most)).toBeLessThan(100);
    }
  }
});

describe("what lies ahead", () => {
  test("a live seminar comes first, then what is soonest, for guest and host alike", async () => {
    const [host, guest] = [await asha(), await bjorn()];
    const later = await seminarOf(host, { startsAt: after(new Date(), hours(3)), title: "Senare" });
    const sooner = await seminarOf(host, { startsAt: after(new Date(), hours(1)), title: "Snart" });
    const live = await liveSeminarOf(host, { startsAt: after(new Date(), -minutes(10)), title: "Nu" });
    const gone = await seminarOf(host, { startsAt: after(new Date(), hours(5)), title: "Förlorad plats" });
    for (const seminar of [later, sooner, live]) await seatFor(guest, seminar);
    await seatFor(guest, gone, "released");

    const { items: ahead } = await listAppointments(guest, { limit: 20 });
    expect(ahead.map(({ title }) => title)).toEqual(["Nu", "Snart", "Senare"]);
    expect(ahead[0]).toMatchObject({ kind: "seminar", is_live: true, is_host: false, with_name: "Asha" });
    expect((await listAppointments(host, { limit: 20 })).items.map(({ is_host }) => is_host)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect((await listAppointments(await maja(), { limit: 20 })).items).toEqual([]);
  });
});
