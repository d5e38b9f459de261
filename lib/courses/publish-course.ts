import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { announceOffer } from "@/lib/offers/announce-offer";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertChargeable } from "@/lib/offers/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { transaction } from "@/lib/platform/db";
import { findOwnCourse } from "./queries";
import { assertPublishable } from "./rules";
import type { Course, CourseInput } from "./schema";

/** From draft to on sale. Throws NotAHost, NotFound, NotADraft, NoLessons, PayoutsNotReady. */
export async function publishCourse(actor: Actor, { id }: CourseInput): Promise<Course> {
  assertHost(actor);
  await catchUpPayouts(actor);
  await transaction(async (tx) => {
    const { status, slug, title, priceAmount, currency } = await lockOwnOffer(tx, actor, "courses", id);
    assertPublishable({ status, lessonCount: await tx.lesson.count({ where: { courseId: id } }) });
    assertChargeable({ priceAmount, currency });
    if (priceAmount > 0) await assertCanBePaid(actor.id, tx);
    await tx.course.update({ where: { id }, data: { status: "published", publishedAt: new Date() } });
    await announceOffer(tx, actor, {
      activityType: "course_published",
      subjectTable: "courses",
      id,
      slug,
      title,
    });
  });
  return findOwnCourse(actor, { id });
}
