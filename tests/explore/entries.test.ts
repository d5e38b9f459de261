import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, hours } from "@/lib/base/platform/time";
import { archiveCourse, createCourse, publishCourse, updateCourse } from "@/lib/catalogue/courses/lifecycle";
import { replaceLessons } from "@/lib/catalogue/courses/replace-lessons";
import { createCourseInput, replaceLessonsInput } from "@/lib/catalogue/courses/schema";
import { purgePastEntries } from "@/lib/catalogue/explore/purge-past-entries";
import { explore } from "@/lib/catalogue/explore/queries";
import { exploreInput } from "@/lib/catalogue/explore/schema";
import { publishSeminar, updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { archiveService, publishService, updateService } from "@/lib/catalogue/services/lifecycle";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import { putBackOffer } from "@/lib/community/moderation/put-back-offer";
import { reopenPerson } from "@/lib/community/moderation/reopen-person";
import { suspendPerson } from "@/lib/community/moderation/suspend-person";
import { takeDownOffer } from "@/lib/community/moderation/take-down-offer";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { admin, asha } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";
import { serviceOf } from "@/tests/support/services";

useDatabase();

/** What a search among a host's things finds, and that it is what the tables say. */
async function found(host: Actor) {
  expect(await differences()).toEqual([]);
  const { slug } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
  const { items } = await explore(null, exploreInput.parse({ host: slug, limit: 100 }));
  return items.map(({ title }) => title).sort();
}

function differences() {
  return db.$queryRaw`
    with kept as (
      select id, kind, host_id, price_amount, currency, language, published_at, starts_at, over_at, names from app.explore_entries
      where over_at is null or over_at > now()),
    said as (
      select id, kind, host_id, price_amount, currency, language, published_at, starts_at, over_at, names from app.explorable
      where over_at is null or over_at > now())
    (select 'kept' as side, * from kept except select 'kept', * from said)
    union all (select 'said', * from said except select 'said', * from kept)`;
}

const entry = (id: string) => db.exploreEntry.findUnique({ where: { id } });
const reasons = { ground: "terms" as const, reasoning: "Ett prov." };

test("a course is found from when it is published until it is archived, as it is called and costs now", async () => {
  const host = await asha();
  const { id } = await createCourse(
    host,
    createCourseInput.parse({ title: "Före", summary: "Kort.", price_amount: 0 }),
  );
  await replaceLessons(host, replaceLessonsInput.parse({ id, lessons: [{ title: "Ett" }] }));
  expect(await found(host)).toEqual([]);
  await publishCourse(host, { id });
  expect(await found(host)).toEqual(["Före"]);
  await updateCourse(host, { id, title: "Efter", price_amount: 20_000, currency: "EUR", language: "en" });
  expect(await found(host)).toEqual(["Efter"]);
  expect(await entry(id)).toMatchObject({ priceAmount: 20_000, currency: "EUR", language: "en" });
  await updateCourse(host, { id, description: "Om norrsken." });
  const { items } = await explore(null, exploreInput.parse({ q: "norrsken" }));
  expect(items).toMatchObject([{ id }]);
  await archiveCourse(host, { id });
  expect(await found(host)).toEqual([]);
});

test("so is a service", async () => {
  const host = await asha();
  const { id } = await serviceOf(host, { title: "Före", status: "draft" });
  await setAvailability(host, { id, weekly_hours: [{ weekday: 1, starts: "09:00", ends: "12:00" }] });
  await publishService(host, { id });
  await updateService(host, { id, title: "Efter", price_amount: 1000 });
  expect(await found(host)).toEqual(["Efter"]);
  expect(await entry(id)).toMatchObject({ priceAmount: 1000 });
  await archiveService(host, { id });
  expect(await found(host)).toEqual([]);
});

test("a seminar is found when it is held now, and not when it is over or called off", async () => {
  const host = await asha();
  const { id } = await seminarOf(host, { title: "Kväll", status: "draft" });
  await publishSeminar(host, { id });
  const later = after(new Date(), days(3));
  await updateSeminar(host, { id, starts_at: later, duration_minutes: 90 });
  expect(await found(host)).toEqual(["Kväll"]);
  expect(await entry(id)).toMatchObject({ startsAt: later, overAt: after(later, hours(1.5)) });
  await db.offer.update({ where: { id }, data: { status: "live" } });
  expect(await entry(id)).toMatchObject({ overAt: null });
  await db.offer.update({ where: { id }, data: { status: "ended" } });
  expect(await found(host)).toEqual([]);
  const other = await seminarOf(host, { title: "Inställd" });
  await db.offer.update({
    where: { id: other.id },
    data: { status: "cancelled", cancelledAt: new Date() },
  });
  expect(await found(host)).toEqual([]);
});

test("what was never held is forgotten when its time is past, and comes back if it is moved", async () => {
  const host = await asha();
  const seminar = await seminarOf(host, { title: "Glömd", startsAt: after(new Date(), -hours(3)) });
  expect(await found(host)).toEqual([]);
  expect(await entry(seminar.id)).not.toBeNull();
  await purgePastEntries();
  expect(await entry(seminar.id)).toBeNull();
  await db.seminar.update({ where: { id: seminar.id }, data: { startsAt: after(new Date(), days(1)) } });
  expect(await found(host)).toEqual(["Glömd"]);
});

test("what an admin takes down is gone until it is put back, with its host's shutting out likewise", async () => {
  const [host, boss] = [await asha(), await admin()];
  const { id } = await courseOf(host, { title: "Kurs" });
  await serviceOf(host, { title: "Tjänst" });
  await seminarOf(host, { title: "Seminarium" });
  await takeDownOffer(boss, { kind: "course", id, ...reasons });
  expect(await found(host)).toEqual(["Seminarium", "Tjänst"]);
  await putBackOffer(boss, { kind: "course", id, reasoning: "Ett prov." });
  expect(await found(host)).toEqual(["Kurs", "Seminarium", "Tjänst"]);
  await suspendPerson(boss, { id: host.id, ...reasons });
  expect(await found(host)).toEqual([]);
  await reopenPerson(boss, { id: host.id, reasoning: "Ett prov." });
  expect(await found(host)).toEqual(["Kurs", "Seminarium", "Tjänst"]);
});

test("plain SQL is followed, too: many at once, new names, and what is deleted", async () => {
  const host = await asha();
  await db.$executeRaw`
    with offer as (
      insert into app.offers (kind, host_id, slug, title, summary, price_amount, status, published_at)
      select 'service', ${host.id}::uuid, 'sql-' || n, 'Nummer ' || n, 'Kort.', 0, case when n % 2 = 0 then 'published' else 'draft' end,
        case when n % 2 = 0 then now() end
      from generate_series(1, 6) n returning id, host_id
    )
    insert into app.services (id, host_id, duration_minutes) select id, host_id, 45 from offer`;
  expect(await found(host)).toEqual(["Nummer 2", "Nummer 4", "Nummer 6"]);
  await db.$executeRaw`update app.offers set title = title || '!' where host_id = ${host.id}::uuid`;
  expect(await found(host)).toEqual(["Nummer 2!", "Nummer 4!", "Nummer 6!"]);
  await db.$executeRaw`delete from app.offers where host_id = ${host.id}::uuid and title <> 'Nummer 4!'`;
  expect(await found(host)).toEqual(["Nummer 4!"]);
});

/** A host is renamed while a title is being changed; what is kept afterwards. */
async function renamedMeanwhile() {
  const host = await asha();
  const { id } = await courseOf(host, { title: "Titel" });
  let renaming: Promise<unknown> | undefined;
  await db.$transaction(async (tx) => {
    await tx.offer.update({ where: { id }, data: { title: "Ny titel" } });
    renaming = db.user.update({ where: { id: host.id }, data: { displayName: "Nytt namn" } });
    renaming.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await renaming;
  return (await entry(id))?.names;
}

test("a new title and its host's new name at one time arrive both", async () => {
  expect(await renamedMeanwhile()).toBe("Ny titel Nytt namn");
});

test("control: without the lock on the host, the new title is lost", async () => {
  const [{ source }] = await db.$queryRaw<[{ source: string }]>`
    select pg_get_functiondef('app.offer_explored'::regproc) as source`;
  await db.$executeRawUnsafe(source.replaceAll(/perform from app\.users[^;]*;/g, ""));
  try {
    expect(await renamedMeanwhile()).toBe("Titel Nytt namn");
  } finally {
    await db.$executeRawUnsafe(source);
  }
});
