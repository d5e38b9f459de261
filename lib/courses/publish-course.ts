import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { transaction } from "@/lib/platform/db";
import { lockOwnCourse } from "./lock-own-course";
import { findOwnCourse } from "./queries";
import { assertPublishable } from "./rules";
import type { Course, CourseInput } from "./schema";

/** From draft to on sale. Throws NotAHost, NotFound, NotADraft, NoLessons, PayoutsNotReady. */
export async function publishCourse(actor: Actor, { id }: CourseInput): Promise<Course> {
  assertHost(actor);
  await catchUpPayouts(actor);
  await transaction(async (tx) => {
    const { status, slug, title, priceAmount } = await lockOwnCourse(tx, actor, id);
    assertPublishable({ status, lessonCount: await tx.lesson.count({ where: { courseId: id } }) });
    if (priceAmount > 0) await assertCanBePaid(actor.id, tx);
    await tx.course.update({ where: { id }, data: { status: "published", publishedAt: new Date() } });
    await tx.activity.create({
      data: {
        activityType: "course_published",
        actorId: actor.id,
        hostId: actor.id,
        subjectTable: "courses",
        subjectId: id,
        summary: title,
        metadata: { slug, title },
      },
    });
  });
  return findOwnCourse(actor, { id });
}
