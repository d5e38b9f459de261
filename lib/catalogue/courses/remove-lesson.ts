import { type Database, type Prisma, transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { removeMedia } from "@/lib/catalogue/media/remove-media";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { arrangeLessons } from "./arrange-lessons";
import { findOwnCourse } from "./queries";
import { assertReplaceable } from "./rules";
import type { Course, LessonInput } from "./schema";

/** Removes a lesson with its files and everyone's progress in it. Throws NotAHost, NotFound, Archived, NoLessons. */
export async function removeLesson(actor: Actor, { id, lesson_id }: LessonInput): Promise<Course> {
  assertHost(actor);
  await transaction(async (tx) => {
    const course = await lockOwnOffer(tx, actor, "course", id);
    const others = { courseId: id, id: { not: lesson_id } };
    assertReplaceable(course, await tx.lesson.count({ where: others }));
    const count = await removeLessons(tx, { courseId: id, id: lesson_id });
    if (count === 0) throw new NotFound();
    await arrangeLessons(tx, id);
  });
  return findOwnCourse(actor, { id });
}

/** Removes the files first, whose bytes a job deletes, and returns the number of lessons removed. */
export async function removeLessons(tx: Database, which: Prisma.LessonWhereInput): Promise<number> {
  const files = await tx.lessonMedia.findMany({ where: { lesson: which }, select: { mediaId: true } });
  await removeMedia(
    tx,
    files.map(({ mediaId }) => mediaId),
  );
  const { count } = await tx.lesson.deleteMany({ where: which });
  return count;
}
