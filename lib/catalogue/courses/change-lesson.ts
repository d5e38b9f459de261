import { transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { assertStood, changing, type Expected, versionIn } from "@/lib/base/platform/versions";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { arrangeLessons } from "./arrange-lessons";
import { findLesson } from "./lesson-queries";
import { findOwnCourse } from "./queries";
import type { ChangeLessonInput, Course } from "./schema";

/**
 * Changes a lesson or its position; omitted fields stay as they are. Throws NotAHost, NotFound, Archived,
 * EditedMeanwhile.
 */
export async function changeLesson(
  actor: Actor,
  input: ChangeLessonInput,
  expected: Expected = null,
): Promise<Course> {
  assertHost(actor);
  const { id, lesson_id, section_id, position } = input;
  const change = () =>
    transaction(async (tx) => {
      assertChangeable(await lockOwnOffer(tx, actor, "course", id));
      const where = { id: lesson_id, courseId: id };
      if ((await tx.lesson.count({ where })) === 0) throw new NotFound();
      const changed = await tx.lesson.updateMany({
        where: { ...where, ...versionIn(expected) },
        data: {
          title: input.title,
          body: input.body,
          durationSeconds: input.duration_seconds,
          isPreview: input.is_preview,
        },
      });
      assertStood(changed);
      const isMoved = section_id !== undefined || position !== undefined;
      if (isMoved) await arrangeLessons(tx, id, { lesson_id, section_id, position });
    });
  await changing(change, () => findLesson({ actor }, { id, lesson_id }));
  return findOwnCourse(actor, { id });
}
