import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "@/app/api/openapi.json/contract";
import { listAudit } from "@/lib/admin/audit-queries";
import { listEvents } from "@/lib/admin/event-queries";
import { searchOrders } from "@/lib/admin/order-queries";
import { listPeople } from "@/lib/admin/people-queries";
import { listBuyers } from "@/lib/buyers/queries";
import { listCoupons } from "@/lib/coupons/queries";
import { listCourses } from "@/lib/courses/queries";
import { explore } from "@/lib/explore/queries";
import { listFeed } from "@/lib/feed/queries";
import { listFollows } from "@/lib/follows/queries";
import { listApplications, listOwnApplications } from "@/lib/hosts/application-queries";
import type { Actor } from "@/lib/identity/actor";
import { listSessions } from "@/lib/identity/queries";
import { listMessages as listChat } from "@/lib/live/chat-queries";
import { listCohosts } from "@/lib/live/cohost-queries";
import { postMessage } from "@/lib/live/post-message";
import { listAttendees } from "@/lib/live/queries";
import { listMessages } from "@/lib/messages/queries";
import { listItems } from "@/lib/moderation/item-queries";
import { listReports } from "@/lib/moderation/report-queries";
import { listOrders } from "@/lib/orders/queries";
import { listDifferences } from "@/lib/payments/difference-queries";
import { db } from "@/lib/platform/db";
import type { Page } from "@/lib/platform/keyset";
import { after, days } from "@/lib/platform/time";
import { listReviews } from "@/lib/reviews/queries";
import { writeReview } from "@/lib/reviews/write-review";
import { listSeminars } from "@/lib/seminars/queries";
import { listServices } from "@/lib/services/queries";
import { courseOf, enrollmentOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { admin, asha, bjorn, elin } from "@/tests/support/people";
import { liveSeminarOf, seatFor, seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

/** Two to a page, and an odd number to come through. */
const rows = 5;
const limit = 2;

const times = <T>(make: (n: number) => Promise<T>) =>
  Array.from({ length: rows }, (_, n) => n).reduce<Promise<T[]>>(
    async (made, n) => [...(await made), await make(n)],
    Promise.resolve([]),
  );

let world: Awaited<ReturnType<typeof plant>>;
beforeAll(async () => {
  world = await plant();
}, 60_000);

/** Five of everything that is listed. */
async function plant() {
  const [host, boss, member] = [await asha(), await admin(), await bjorn()];
  const hosts = await times(elin);
  const guests = await times(bjorn);
  const courses = await times(() => courseOf(host));
  const services = await times(() => serviceOf(host));
  await times(() => seminarOf(host));
  const [seminar, held] = [await liveSeminarOf(host), await seminarOf(host, { status: "ended" })];
  const [course, service] = [courses[0], services[0]];
  if (!course || !service) throw new Error("nothing to buy");
  const about = {
    course: { courseId: course.id },
    service: { serviceId: service.id },
    seminar: { seminarId: seminar.id },
  };

  for (const own of courses) await enrollmentOf(member, own);
  for (const [n, guest] of guests.entries()) {
    await enrollmentOf(guest, course);
    await seatFor(guest, seminar);
    await seatFor(guest, held);
    await bookingOf(guest, await slotAt(service, after(new Date(), days(-1 - n))));
    await bookingOf(guest, await slotAt(service, after(new Date(), days(1 + n))));
    await writeReview("course")(guest, { id: course.id, rating: 4, text: "" });
    await writeReview("service")(guest, { id: service.id, rating: 4, text: "" });
    await writeReview("seminar")(guest, { id: held.id, rating: 4, text: "" });
    await postMessage(guest, { id: seminar.id, text: "God kväll" });
  }
  for (const followed of hosts) {
    await db.follow.create({ data: { userId: member.id, hostId: followed.id } });
    await db.seminarCohost.create({ data: { seminarId: seminar.id, hostId: host.id, userId: followed.id } });
  }
  await times(async (n) => {
    await db.session.create({
      data: { userId: member.id, kind: "api", expiresAt: after(new Date(), days(1)) },
    });
    await db.coupon.create({ data: { hostId: host.id, code: `HOST${n}`, percent: 10 } });
    const letter = { hostId: host.id, subject: "Hej", text: "Vi ses.", receivers: 1 };
    for (const item of Object.values(about)) await db.hostMessage.create({ data: { ...letter, ...item } });
    const refused = { status: "refused", reason: "Inte nu.", decidedById: boss.id, decidedAt: new Date() };
    await db.hostApplication.create({
      data: { userId: member.id, teaches: "Yoga", about: "Jag.", termsVersion: "1", ...refused },
    });
    await db.contentReport.create({
      data: {
        subjectTable: "courses",
        subjectId: course.id,
        hostId: host.id,
        reporterEmail: `${n}@aveli.test`,
        reason: "other",
        details: "Se här.",
      },
    });
    await db.auditEntry.create({
      data: { actorId: boss.id, action: "person_viewed", subjectTable: "users", subjectId: member.id },
    });
    await db.activity.create({
      data: {
        activityType: "seminar_scheduled",
        actorId: host.id,
        hostId: host.id,
        subjectTable: "seminars",
        subjectId: seminar.id,
        summary: "Stilla morgon",
      },
    });
    await db.webhookEvent.create({
      data: { provider: "stripe", eventId: randomUUID(), eventType: "x", payload: {} },
    });
  });
  const orders = await db.order.findMany({ where: { userId: member.id } });
  for (const { id: orderId } of orders) {
    const checkout = await db.checkout.create({
      data: {
        orderId,
        provider: "sandbox",
        sessionId: randomUUID(),
        url: "https://aveli.test",
        status: "complete",
        expiresAt: after(new Date(), days(1)),
      },
    });
    await db.paymentDifference.create({
      data: {
        orderId,
        checkoutId: checkout.id,
        provider: "sandbox",
        providerRef: randomUUID(),
        amount: 100,
        currency: "SEK",
      },
    });
  }
  return { host, boss, member, guest: guests[0] as Actor, course, service, seminar, held };
}

interface List {
  // biome-ignore lint/suspicious/noExplicitAny: each reads what its own call's input parses to.
  read: (input: any) => Promise<Page<unknown>>;
  given?: object;
}

/** Every list of the API: who reads it, and of what. */
const lists: Record<string, () => List> = {
  "/api/courses": () => ({ read: (input) => listCourses(null, input) }),
  "/api/services": () => ({ read: (input) => listServices(null, input) }),
  "/api/seminars": () => ({ read: (input) => listSeminars(null, input) }),
  "/api/explore": () => ({ read: (input) => explore(null, input) }),
  "/api/feed": () => ({ read: (input) => listFeed({ actor: world.member }, input) }),
  "/api/orders": () => ({ read: (input) => listOrders(world.member, input) }),
  "/api/me/follows": () => ({ read: (input) => listFollows(world.member, input) }),
  "/api/me/sessions": () => ({ read: (input) => listSessions(world.member, input) }),
  "/api/coupons": () => ({ read: (input) => listCoupons(world.host, input) }),
  "/api/host-applications": () => ({ read: (input) => listOwnApplications(world.member, input) }),
  "/api/admin/host-applications": () => ({ read: (input) => listApplications(world.boss, input) }),
  "/api/admin/orders": () => ({ read: (input) => searchOrders(world.boss, input) }),
  "/api/admin/events": () => ({ read: (input) => listEvents(world.boss, input) }),
  "/api/admin/differences": () => ({ read: (input) => listDifferences(world.boss, input) }),
  "/api/admin/audit": () => ({
    read: (input) => listAudit(world.boss, input),
    given: { subject: world.member.id },
  }),
  "/api/admin/reports": () => ({ read: (input) => listReports(world.boss, input) }),
  "/api/admin/people": () => ({ read: (input) => listPeople(world.boss, input) }),
  "/api/admin/items": () => ({ read: (input) => listItems(world.boss, input) }),
  "/api/seminars/{id}/chat": () => ({
    read: (input) => listChat(world.guest, input),
    given: { id: world.seminar.id },
  }),
  "/api/seminars/{id}/cohosts": () => ({
    read: (input) => listCohosts(world.host, input),
    given: { id: world.seminar.id },
  }),
  "/api/seminars/{id}/attendees": () => ({
    read: (input) => listAttendees(world.host, input),
    given: { id: world.seminar.id },
  }),
  ...Object.fromEntries(
    (["course", "service", "seminar"] as const).flatMap(
      (kind) =>
        [
          [
            `/api/${kind}s/{id}/buyers`,
            () => ({ read: (input) => listBuyers(kind)(world.host, input), given: { id: world[kind].id } }),
          ],
          [
            `/api/${kind}s/{id}/messages`,
            () => ({ read: (input) => listMessages(kind)(world.host, input), given: { id: world[kind].id } }),
          ],
          [
            `/api/${kind}s/{id}/reviews`,
            () => ({
              read: (input) => listReviews(kind)({ actor: null }, input),
              given: { id: (kind === "seminar" ? world.held : world[kind]).id },
            }),
          ],
        ] satisfies [string, () => List][],
    ),
  ),
};

const published = endpoints.filter(({ answers }) => {
  const answer = answers[200];
  return answer instanceof z.ZodObject && "next_cursor" in answer.shape;
});

test("every list of the contract is walked below, and no other", () => {
  expect(Object.keys(lists).sort()).toEqual(published.map(({ path }) => path).sort());
});

test.each(published)("$method $path is walked to its end, each item once", async ({ path, input }) => {
  const { read, given } = lists[path]?.() ?? {};
  if (!read || !input) throw new Error(`${path} is a new list: say above how it is read`);
  const page = (more: object) => read(input.parse({ ...given, ...more }));
  const all = await page({ limit: 100 });
  expect(all.next_cursor).toBeNull();
  expect(all.items.length).toBeGreaterThanOrEqual(rows);

  const seen: unknown[] = [];
  for (let cursor: string | null | undefined; cursor !== null && seen.length <= all.items.length; ) {
    const { items, next_cursor } = await page({ limit, ...(cursor && { cursor }) });
    expect(items.length).toBe(Math.min(limit, all.items.length - seen.length));
    seen.push(...items);
    cursor = next_cursor;
  }
  expect(seen).toEqual(all.items);
});
