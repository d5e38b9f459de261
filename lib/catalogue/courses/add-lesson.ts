import { transaction } from "@/lib/base/platform/db";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { arrangeLessons } from "./arrange-lessons";
import { findOwnCourse } from "./queries";
import { assertRoom } from "./rules";
import type { AddLessonInput, Course } from "./schema";

/** Adds an empty lesson at the end of its section. Throws NotAHost, NotFound, Archived, TooMany. */
export async function addLesson(actor: Actor, { id, title, section_id }: AddLessonInput): Promise<Course> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertChangeable(await lockOwnOffer(tx, actor, "course", id));
    const count = await tx.lesson.count({ where: { courseId: id } });
    assertRoom(count, "lessons");
    const lesson = await tx.lesson.create({
      data: { courseId: id, hostId: actor.id, title, position: count + 1 },
      select: { id: true },
    });
    await arrangeLessons(tx, id, { lesson_id: lesson.id, section_id });
  });
  return findOwnCourse(actor, { id });
}
