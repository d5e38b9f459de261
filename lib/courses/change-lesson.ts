import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertChangeable } from "@/lib/offers/rules";
import { transaction } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { arrangeLessons } from "./arrange-lessons";
import { findOwnCourse } from "./queries";
import type { ChangeLessonInput, Course } from "./schema";

/** What a lesson is, and where; what is not said of it stays. Throws NotAHost, NotFound, Archived. */
export async function changeLesson(actor: Actor, input: ChangeLessonInput): Promise<Course> {
  assertHost(actor);
  const { id, lesson_id, section_id, position } = input;
  await transaction(async (tx) => {
    assertChangeable(await lockOwnOffer(tx, actor, "courses", id));
    const { count } = await tx.lesson.updateMany({
      where: { id: lesson_id, courseId: id },
      data: {
        title: input.title,
        body: input.body,
        durationSeconds: input.duration_seconds,
        isPreview: input.is_preview,
      },
    });
    if (count === 0) throw new NotFound();
    const isMoved = section_id !== undefined || position !== undefined;
    if (isMoved) await arrangeLessons(tx, id, { lesson_id, section_id, position });
  });
  return findOwnCourse(actor, { id });
}
