import { transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { removeMedia } from "@/lib/catalogue/media/remove-media";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { findOwnCourse } from "./queries";
import type { Course, LessonFileInput } from "./schema";

/** Permanently removes a lesson's file, or its unfinished upload. Throws NotAHost, NotFound, Archived. */
export async function removeLessonFile(
  actor: Actor,
  { id, lesson_id, media_id }: LessonFileInput,
): Promise<Course> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertChangeable(await lockOwnOffer(tx, actor, "course", id));
    const where = { mediaId: media_id, lessonId: lesson_id, lesson: { courseId: id } };
    if ((await tx.lessonMedia.count({ where })) === 0) throw new NotFound();
    await removeMedia(tx, [media_id]);
  });
  return findOwnCourse(actor, { id });
}
