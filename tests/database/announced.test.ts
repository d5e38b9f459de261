import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { after, days } from "@/lib/base/platform/time";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { writeReview } from "@/lib/community/reviews/write-review";
import type { Actor } from "@/lib/people/identity/actor";
import { pagesOf } from "@/lib/system/run/page-changes";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { passOf } from "@/tests/support/passes";
import { asha, bjorn, maja } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

let listener: pg.Client;
const heard: string[] = [];

beforeAll(async () => {
  listener = new pg.Client(env().DATABASE_URL);
  listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await listener.connect();
  await listener.query("listen aveli_pages");
});
afterAll(() => listener.end());
beforeEach(() => void heard.splice(0));

/** What has been announced by now: the reply to a listener comes after everything that was committed before it asked. */
async function announcements(): Promise<string[]> {
  await listener.query("select 1");
  return heard.splice(0).sort();
}

const slugOf = async ({ id }: Actor) => (await db.user.findUniqueOrThrow({ where: { id } })).slug as string;

async function offered() {
  const host = await asha();
  const seminar = await seminarOf(host, { capacity: 1, startsAt: after(new Date(), days(9)) });
  const name = `seminar ${seminar.slug} ${await slugOf(host)}`;
  await announcements();
  return { host, seminar, name };
}

const words = { title: "Ny rubrik", summary: "Vi sitter.", description: "", price_amount: 0 };

test("a new title, and a cancellation, are announced with the commit", async () => {
  const { host, seminar, name } = await offered();
  await updateSeminar(host, { id: seminar.id, ...words } as never);
  expect(await announcements()).toEqual([name]);
  await cancelSeminar(host, { id: seminar.id } as never);
  expect(await announcements()).toEqual([name]);
});

test("an order that takes the last seat is announced, and somebody who waits for it", async () => {
  const { seminar, name } = await offered();
  await placeOrder(await bjorn(), { kind: "seminar", item_id: seminar.id });
  expect(await announcements()).toEqual([name]);
  await joinWaitlist(await maja(), { id: seminar.id });
  expect(await announcements()).toEqual([name]);
});

test("nothing is announced of what is rolled back", async () => {
  const { seminar } = await offered();
  const refused = db.$transaction(async (tx) => {
    await tx.offer.update({ where: { id: seminar.id }, data: { title: "Aldrig" } });
    throw new Error("no");
  });
  await expect(refused).rejects.toThrow("no");
  expect(await announcements()).toEqual([]);
});

test("nor of a draft, until it is published", async () => {
  const host = await asha();
  const draft = await seminarOf(host, { status: "draft", startsAt: after(new Date(), days(9)) });
  await announcements();
  await db.offer.update({ where: { id: draft.id }, data: { title: "Utkast" } });
  expect(await announcements()).toEqual([]);
  await db.offer.update({ where: { id: draft.id }, data: { status: "scheduled", publishedAt: new Date() } });
  expect(await announcements()).toEqual([`seminar ${draft.slug} ${await slugOf(host)}`]);
});

test("the other dates of a series, and its pass, are announced with the one that changes", async () => {
  const host = await asha();
  const { pass, seminars } = await passOf(host, { dates: 2 });
  await announcements();
  const [first] = seminars;
  await seatFor(await bjorn(), first as never);
  const slug = await slugOf(host);
  const all = [`series ${pass.slug} ${slug}`, ...seminars.map((date) => `seminar ${date.slug} ${slug}`)];
  expect(await announcements()).toEqual(all.sort());
});

test("a lesson is announced as its course, and a booking as all services of its host", async () => {
  const host = await asha();
  const slug = await slugOf(host);
  const course = await courseOf(host);
  const [service, another] = [await serviceOf(host), await serviceOf(host)];
  const slot = await slotAt(service, after(new Date(), days(3)));
  await announcements();
  await db.lesson.updateMany({ where: { courseId: course.id }, data: { title: "Ny lektion" } });
  expect(await announcements()).toEqual([`course ${course.slug} ${slug}`]);
  await bookingOf(await bjorn(), slot);
  expect(await announcements()).toEqual(
    [`service ${another.slug} ${slug}`, `service ${service.slug} ${slug}`].sort(),
  );
});

test("a review is announced as what it is about; its writer's new name, and a host's, as everything", async () => {
  const [host, member] = [await asha(), await bjorn()];
  const seminar = await seminarOf(host, { status: "ended", startsAt: after(new Date(), -days(2)) });
  await seatFor(member, seminar);
  await announcements();
  const rename = (actor: Actor) =>
    db.user.update({ where: { id: actor.id }, data: { displayName: "Ett annat namn" } });
  await rename(member);
  expect(await announcements()).toEqual([]);
  await writeReview("seminar")(member, { id: seminar.id, rating: 5, text: "Fint." });
  expect(await announcements()).toEqual([`seminar ${seminar.slug} ${await slugOf(host)}`]);
  for (const actor of [member, host]) {
    await db.user.update({ where: { id: actor.id }, data: { displayName: `Någon ${actor.role}` } });
    expect(await announcements()).toEqual(["*"]);
  }
  await db.user.update({ where: { id: host.id }, data: { wantsNews: true } });
  expect(await announcements()).toEqual([]);
});

test("an announcement is of the pages that show the offer, and one that is not understood of all", () => {
  expect(pagesOf("seminar kvallsro asha")).toEqual(
    expect.arrayContaining(["/", "/seminars", "/seminars/kvallsro", "/hosts/asha"]),
  );
  expect(pagesOf("course andas asha")).toEqual(
    expect.arrayContaining(["/courses", "/courses/andas", "/hosts/asha"]),
  );
  for (const other of ["", "*", "concert kvallsro asha", "seminar kvallsro"])
    expect(pagesOf(other)).toBeNull();
});
