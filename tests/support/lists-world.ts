import { randomUUID } from "node:crypto";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { duplicatePass, publishPass } from "@/lib/catalogue/passes/lifecycle";
import { writeReview } from "@/lib/community/reviews/write-review";
import { postMessage } from "@/lib/live/rooms/post-message";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf, enrollmentOf } from "@/tests/support/courses";
import { boughtPass, passOf } from "@/tests/support/passes";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";
import { liveSeminarOf, seatFor, seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

/** An odd number, for pages of two. */
export const rows = 5;

const times = <T>(make: (n: number) => Promise<T>) =>
  Array.from({ length: rows }, (_, n) => n).reduce<Promise<T[]>>(
    async (made, n) => [...(await made), await make(n)],
    Promise.resolve([]),
  );

/** Creates five of everything that has a list. */
export async function plant() {
  const [host, boss, member, booker] = [await asha(), await admin(), await bjorn(), await maja()];
  const hosts = await times(elin);
  const guests = await times(bjorn);
  const courses = await times(() => courseOf(host));
  const services = await times(() => serviceOf(host));
  await times(() => seminarOf(host));
  const [seminar, held] = [await liveSeminarOf(host), await seminarOf(host, { status: "ended" })];
  const [course, service] = [courses[0], services[0]];
  if (!course || !service) throw new Error("nothing to buy");
  const { pass } = await passOf(host, { dates: 2, price: 0, from: 40 });
  await times(async () => publishPass(host, { id: (await duplicatePass(host, { id: pass.id })).id }));
  const offers = { course, service, seminar, series: pass };

  for (const own of courses) await enrollmentOf(member, own);
  for (const [n, guest] of guests.entries()) {
    await enrollmentOf(guest, course);
    await seatFor(guest, seminar);
    await seatFor(guest, held);
    await boughtPass(guest, pass.id);
    await bookingOf(guest, await slotAt(service, after(new Date(), days(-1 - n))));
    await bookingOf(guest, await slotAt(service, after(new Date(), days(1 + n))));
    await writeReview("course")(guest, { id: course.id, rating: 4, text: "" });
    await writeReview("service")(guest, { id: service.id, rating: 4, text: "" });
    await writeReview("seminar")(guest, { id: held.id, rating: 4, text: "" });
    await postMessage(guest, { id: seminar.id, text: "God kväll" });
  }
  await times(async (n) => bookingOf(booker, await slotAt(service, after(new Date(), days(10 + n)))));
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
    for (const { id: offerId } of Object.values(offers)) {
      await db.hostMessage.create({ data: { ...letter, offerId } });
    }
    const refused = { status: "refused", reason: "Inte nu.", decidedById: boss.id, decidedAt: new Date() };
    await db.hostApplication.create({
      data: { userId: member.id, teaches: "Yoga", about: "Jag.", termsVersion: "1", ...refused },
    });
    await db.decision.create({
      data: {
        subjectTable: "courses",
        subjectId: course.id,
        personId: host.id,
        measure: "taken_down",
        ground: "terms",
        reasoning: "Så här.",
        decidedById: boss.id,
      },
    });
    await db.mail.create({
      data: {
        dedupeKey: `list:${n}`,
        recipient: `${n}@aveli.test`,
        subject: "Hej",
        body: "Hej.",
        html: "Hej.",
      },
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
  return {
    host,
    boss,
    member,
    booker,
    guest: guests[0] as Actor,
    course,
    service,
    seminar,
    held,
    series: pass,
  };
}
