import { type Database, transaction } from "@/lib/base/platform/db";
import { ValidationFailed } from "@/lib/base/platform/errors";
import { assertStood, changing, type Expected } from "@/lib/base/platform/versions";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { findOwnCourse } from "./queries";
import { removeLessons } from "./remove-lesson";
import { assertReplaceable, inSections } from "./rules";
import type { Course, ReplaceLessonsInput } from "./schema";

/**
 * Replaces the course's lessons by the given ones, in their order. Throws NotAHost, NotFound, Archived, NoLessons,
 * ValidationFailed, EditedMeanwhile.
 */
export async function replaceLessons(
  actor: Actor,
  { id, lessons }: ReplaceLessonsInput,
  expected: Expected = null,
): Promise<Course> {
  assertHost(actor);
  const change = () =>
    transaction(async (tx) => {
      assertReplaceable(await lockOwnOffer(tx, actor, "course", id), lessons.length);
      const seen = expected?.flatMap(({ outline }) => outline ?? []);
      const where = { id, ...(seen && { outlineVersion: { in: seen } }) };
      assertStood(await tx.course.updateMany({ where, data: { outlineVersion: { increment: 1 } } }));
      const placed = await assignSections(tx, id, lessons);
      const kept = lessons.flatMap((lesson) => lesson.id ?? []);
      await removeLessons(tx, { courseId: id, id: { notIn: kept } });
      const ordered = placed.map((lesson, index) => ({ ...lesson, position: index + 1 }));
      await tx.$executeRaw`
      insert into app.lessons (id, course_id, host_id, section_id, position, title, body, duration_seconds, is_preview)
      select coalesce(id, app.uuid_v7()), ${id}::uuid, ${actor.id}::uuid, section_id, position, title, body,
        duration_seconds, is_preview
      from jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb) as lesson(
        id uuid, section_id uuid, position int, title text, body text, duration_seconds int, is_preview boolean)
      on conflict (id) do update set section_id = excluded.section_id, position = excluded.position,
        title = excluded.title, body = excluded.body, duration_seconds = excluded.duration_seconds,
        is_preview = excluded.is_preview, updated_at = now()`;
    });
  return changing(change, () => findOwnCourse(actor, { id }));
}

/** Assigns each lesson to the section given, or else to the one it has. Throws ValidationFailed. */
async function assignSections(tx: Database, courseId: string, lessons: ReplaceLessonsInput["lessons"]) {
  const where = { courseId };
  const known = await tx.lesson.findMany({ where, select: { id: true, sectionId: true } });
  const sections = await tx.section.findMany({ where, orderBy: { position: "asc" }, select: { id: true } });
  const sectionOf = new Map(known.map(({ id, sectionId }) => [id, sectionId]));
  const isSection = (id: string) => sections.some((section) => section.id === id);
  const issues = lessons.flatMap(({ id, section_id }, index) => [
    ...(id === undefined || sectionOf.has(id) ? [] : [strange(index, "id", "lesson")]),
    ...(!section_id || isSection(section_id) ? [] : [strange(index, "section_id", "section")]),
  ]);
  if (issues.length > 0) throw new ValidationFailed(issues);
  const placed = lessons.map(({ section_id, ...lesson }) => ({
    ...lesson,
    section_id: section_id === undefined ? (sectionOf.get(lesson.id ?? "") ?? null) : section_id,
  }));
  return inSections(placed, sections);
}

function strange(index: number, member: string, what: string) {
  return { path: `lessons.${index}.${member}`, message: `is not a ${what} of this course` };
}
