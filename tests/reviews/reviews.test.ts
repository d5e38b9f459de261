import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { DomainError } from "@/lib/base/platform/errors";
import { after, days, hours } from "@/lib/base/platform/time";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { listFeed } from "@/lib/community/feed/queries";
import { answerReview } from "@/lib/community/reviews/answer-review";
import { changeReview } from "@/lib/community/reviews/change-review";
import { deleteReview } from "@/lib/community/reviews/delete-review";
import { findReviewEligibility, listHostReviews, listReviews } from "@/lib/community/reviews/queries";
import { writeReview } from "@/lib/community/reviews/write-review";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf, enrollmentOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

const now = new Date();
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "ok",
    (error) => (error instanceof DomainError ? error.code : String(error)),
  );

const five = (id: string) => ({ id, rating: 5, text: "Varmt." });

/** An ended seminar of Asha's, and someone who had a seat. */
async function held() {
  const [host, guest] = [await asha(), await bjorn()];
  const seminar = await seminarOf(host, { status: "ended" });
  await seatFor(guest, seminar);
  return { host, guest, seminar };
}

async function reviewed() {
  const { host, guest, seminar } = await held();
  const { review } = await writeReview("seminar")(guest, five(seminar.id));
  return { host, guest, seminar, review };
}

const listed = async (kind: OfferKind, id: string) => listReviews(kind)({ actor: null }, { id, limit: 20 });

describe("who may review a seminar", () => {
  test("is whoever had a seat there, once it is over", async () => {
    const { host, guest, seminar } = await held();
    expect(await codeOf(writeReview("seminar")(guest, five(seminar.id)))).toBe("ok");
    for (const someone of [host, await elin(), await maja(), await admin()]) {
      expect(await codeOf(writeReview("seminar")(someone, five(seminar.id)))).toBe("not_attended");
    }
    for (const status of ["held", "released", "removed"] as const) {
      const person = await maja();
      await seatFor(person, seminar, status);
      expect(await codeOf(writeReview("seminar")(person, five(seminar.id))), status).toBe("not_attended");
    }
  });

  test("is nobody before it is over", async () => {
    const [host, guest] = [await asha(), await bjorn()];
    for (const status of ["scheduled", "live", "cancelled"] as const) {
      const seminar = await seminarOf(host, { status: status === "cancelled" ? "scheduled" : status });
      await seatFor(guest, seminar);
      if (status === "cancelled") {
        await db.offer.update({ where: { id: seminar.id }, data: { status, cancelledAt: now } });
      }
      expect(await codeOf(writeReview("seminar")(guest, five(seminar.id))), status).toBe("not_attended");
    }
    const draft = await seminarOf(host, { status: "draft" });
    expect(await codeOf(writeReview("seminar")(guest, five(draft.id)))).toBe("not_found");
  });

  test("is not whoever led it", async () => {
    const { host, seminar } = await held();
    const beside = await elin();
    await seatFor(beside, seminar);
    await db.seminarCohost.create({ data: { seminarId: seminar.id, hostId: host.id, userId: beside.id } });
    expect(await codeOf(writeReview("seminar")(beside, five(seminar.id)))).toBe("not_attended");
  });
});

test("a course is reviewed by those to whom it is open", async () => {
  const [host, learner, waiting, gone] = [await asha(), await bjorn(), await maja(), await maja()];
  const course = await courseOf(host);
  await enrollmentOf(learner, course);
  await enrollmentOf(waiting, course, { opensAt: after(now, days(14)) });
  await enrollmentOf(gone, course, { status: "revoked" });
  const write = (actor: Actor) => codeOf(writeReview("course")(actor, five(course.id)));
  expect([await write(learner), await write(waiting), await write(gone), await write(await elin())]).toEqual([
    "ok",
    ...Array(3).fill("not_attended"),
  ]);
});

test("a session is reviewed by those who have had it, and not before it is over", async () => {
  const [host, guest] = [await elin(), await bjorn()];
  const service = await serviceOf(host);
  const write = () => codeOf(writeReview("service")(guest, five(service.id)));
  await bookingOf(guest, await slotAt(service, after(now, hours(2))));
  expect(await write()).toBe("not_attended");
  await bookingOf(guest, await slotAt(service, after(now, -hours(2))), "released");
  expect(await write()).toBe("not_attended");
  await bookingOf(guest, await slotAt(service, after(now, -hours(4))));
  expect(await write()).toBe("ok");
});

describe("a review", () => {
  test("is one for each person and thing, however often it is sent at once", async () => {
    const { guest, seminar } = await held();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => codeOf(writeReview("seminar")(guest, five(seminar.id)))),
    );
    expect(outcomes.filter((code) => code === "ok")).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(["ok", "already_reviewed"]));
    expect(
      await db.activity.count({ where: { subjectId: seminar.id, activityType: "review_written" } }),
    ).toBe(1);
  });

  test("would be many without the key that keeps it one", async () => {
    const { guest, seminar } = await held();
    await db.$executeRaw`drop index app.reviews_one_per_offer`;
    try {
      await Promise.all(
        Array.from({ length: 5 }, () => codeOf(writeReview("seminar")(guest, five(seminar.id)))),
      );
      expect(await db.review.count({ where: { offerId: seminar.id } })).toBeGreaterThan(1);
    } finally {
      await db.review.deleteMany({ where: { offerId: seminar.id } });
      await db.$executeRaw`create unique index reviews_one_per_offer on app.reviews (user_id, offer_id)`;
    }
  });

  test("is shown for all to see with its author's name, and counted", async () => {
    const { guest, seminar } = await reviewed();
    const other = await maja();
    await seatFor(other, seminar);
    await writeReview("seminar")(other, { id: seminar.id, rating: 4, text: "" });
    const page = await listed("seminar", seminar.id);
    expect(page.rating).toEqual({ average: 4.5, count: 2 });
    expect(page.items.map(({ rating, user }) => [rating, user.id])).toEqual([
      [4, other.id],
      [5, guest.id],
    ]);
    expect(page.items[1]).toMatchObject({
      text: "Varmt.",
      is_verified: true,
      answer: null,
      item: { kind: "seminar", id: seminar.id, slug: seminar.slug, title: "Stilla morgon" },
    });
    expect(JSON.stringify(page)).not.toContain("@");
  });

  test("is listed in pages that new ones do not disturb", async () => {
    const { seminar } = await reviewed();
    for (let n = 0; n < 4; n++) {
      const guest = await maja();
      await seatFor(guest, seminar);
      await writeReview("seminar")(guest, { id: seminar.id, rating: 3, text: `${n}` });
    }
    const first = await listReviews("seminar")({ actor: null }, { id: seminar.id, limit: 2 });
    const late = await maja();
    await seatFor(late, seminar);
    await writeReview("seminar")(late, { id: seminar.id, rating: 1, text: "sist" });
    const second = await listReviews("seminar")(
      { actor: null },
      {
        id: seminar.id,
        limit: 10,
        cursor: first.next_cursor ?? "",
      },
    );
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(["3", "2", "1", "0", "Varmt."]);
  });

  test("is told in the feed, and taken back from it", async () => {
    const { guest, host, review } = await reviewed();
    const told = async () =>
      (await listFeed({ actor: null }, { limit: 100 })).items.filter(
        ({ activity_type, subject_id }) =>
          activity_type === "review_written" && subject_id === review.item.id,
      );
    expect(await told()).toMatchObject([{ actor: { id: guest.id }, metadata: { rating: 5 } }]);
    // Gone with its review, even where the news was left.
    await db.$transaction(async (tx) => {
      await tx.review.update({ where: { id: review.id }, data: { rating: 4 } });
    });
    expect(await codeOf(deleteReview(host, review))).toBe("not_found");
    await deleteReview(guest, review);
    expect(await told()).toEqual([]);
    expect(
      await db.activity.count({ where: { subjectId: review.item.id, activityType: "review_written" } }),
    ).toBe(0);
  });

  test("is changed and removed by its author alone", async () => {
    const { guest, host, review } = await reviewed();
    for (const other of [host, await elin(), await admin()]) {
      expect(await codeOf(changeReview(other, { id: review.id, rating: 1 }))).toBe("not_found");
      expect(await codeOf(deleteReview(other, review))).toBe("not_found");
    }
    const changed = await changeReview(guest, { id: review.id, rating: 3 });
    expect(changed.review).toMatchObject({ rating: 3, text: "Varmt." });
    await deleteReview(guest, review);
    expect((await listed("seminar", review.item.id)).rating).toEqual({ average: null, count: 0 });
    await writeReview("seminar")(guest, five(review.item.id));
  });

  test("is answered by the host alone, and what was answered before gives way", async () => {
    const { guest, host, review } = await reviewed();
    for (const other of [guest, await elin(), await admin()]) {
      expect(await codeOf(answerReview(other, { id: review.id, text: "Tack." }))).toBe("not_found");
    }
    await answerReview(host, { id: review.id, text: "Tack." });
    const { review: answered } = await answerReview(host, { id: review.id, text: "Tack själv." });
    expect(answered.answer?.text).toBe("Tack själv.");
    expect(answered.updated_at).toBe(review.updated_at);
    await changeReview(guest, { id: review.id, text: "Varmare." });
    expect((await listed("seminar", review.item.id)).items[0]?.answer?.text).toBe("Tack själv.");
  });
});

test("a host's page shows what is said of all they offer", async () => {
  const { host, guest, seminar } = await reviewed();
  const course = await courseOf(host);
  await enrollmentOf(guest, course);
  await writeReview("course")(guest, { id: course.id, rating: 4, text: "" });
  const page = await listHostReviews(host.id, { limit: 20 });
  expect(page.rating).toEqual({ average: 4.5, count: 2 });
  expect(page.items.map(({ item }) => [item.kind, item.slug])).toEqual([
    ["course", course.slug],
    ["seminar", seminar.slug],
  ]);
});

test("someone is told whether they may review, by the same words that the database refuses by", async () => {
  const { host, guest, seminar } = await held();
  const standing = (actor: Actor) => findReviewEligibility(actor, "seminar", seminar.slug);
  expect(await standing(guest)).toMatchObject({ mayReview: true, own: null, item: { id: seminar.id } });
  expect((await standing(host)).mayReview).toBe(false);
  await writeReview("seminar")(guest, five(seminar.id));
  expect((await standing(guest)).own?.rating).toBe(5);
  expect(await codeOf(findReviewEligibility(guest, "course", seminar.slug))).toBe("not_found");
});
