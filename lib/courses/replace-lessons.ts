import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { type Database, transaction } from "@/lib/platform/db";
import { ValidationFailed } from "@/lib/platform/errors";
import { findOwnCourse } from "./queries";
import { assertReplaceable } from "./rules";
import type { Course, ReplaceLessonsInput } from "./schema";

/** The course's lessons are then these, in this order. Throws NotAHost, NotFound, Archived, NoLessons, ValidationFailed. */
export async function replaceLessons(actor: Actor, { id, lessons }: ReplaceLessonsInput): Promise<Course> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertReplaceable(await lockOwnOffer(tx, actor, "courses", id), lessons.length);
    await assertOfCourse(tx, id, lessons);
    const kept = lessons.flatMap((lesson) => lesson.id ?? []);
    await tx.lesson.deleteMany({ where: { courseId: id, id: { notIn: kept } } });
    const ordered = lessons.map((lesson, index) => ({ ...lesson, position: index + 1 }));
    await tx.$executeRaw`
      insert into app.lessons (id, course_id, host_id, position, title, body, duration_seconds, is_preview)
      select coalesce(id, app.uuid_v7()), ${id}::uuid, ${actor.id}::uuid, position, title, body, duration_seconds, is_preview
      from jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb)
        as lesson(id uuid, position int, title text, body text, duration_seconds int, is_preview boolean)
      on conflict (id) do update set position = excluded.position, title = excluded.title, body = excluded.body,
        duration_seconds = excluded.duration_seconds, is_preview = excluded.is_preview, updated_at = now()`;
  });
  return findOwnCourse(actor, { id });
}

async function assertOfCourse(
  tx: Database,
  courseId: string,
  lessons: ReplaceLessonsInput["lessons"],
): Promise<void> {
  const known = await tx.lesson.findMany({ where: { courseId }, select: { id: true } });
  const ids = new Set(known.map(({ id }) => id));
  const issues = lessons.flatMap(({ id }, index) =>
    id === undefined || ids.has(id)
      ? []
      : [{ path: `lessons.${index}.id`, message: "is not a lesson of this course" }],
  );
  if (issues.length > 0) throw new ValidationFailed(issues);
}
