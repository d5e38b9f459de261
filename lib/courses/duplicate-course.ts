import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { copyOffer } from "@/lib/offers/copy-offer";
import { createWithUniqueSlug } from "@/lib/offers/create-with-unique-slug";
import { transaction } from "@/lib/platform/db";
import { findOwnCourse } from "./queries";
import { addresses } from "./rules";
import type { Course, CourseInput } from "./schema";

/** A picture among a lesson's own files, as its Markdown shows it. */
const picture = String.raw`!\[[^\]]*\]\(media:[0-9a-f-]+[^)]*\)`;

/**
 * A draft like one of the actor's courses, with its sections and the texts of its lessons. Files stay with the lesson that
 * they were sent for, and its pictures therefore leave the copied text. Throws NotAHost, NotFound.
 */
export async function duplicateCourse(actor: Actor, input: CourseInput): Promise<Course> {
  assertHost(actor);
  const course = await findOwnCourse(actor, input);
  const id = await createWithUniqueSlug(course.title, addresses, (slug) =>
    transaction(async (tx) => {
      const copy = await copyOffer(tx, "courses", course.id, { slug });
      await tx.$executeRaw`
        insert into app.course_sections (course_id, position, title)
        select ${copy}::uuid, position, title from app.course_sections where course_id = ${course.id}::uuid`;
      await tx.$executeRaw`
        insert into app.lessons (course_id, host_id, section_id, position, title, body, duration_seconds, is_preview)
        select ${copy}::uuid, l.host_id, there.id, l.position, l.title,
          regexp_replace(l.body, ${picture}, '', 'g'), l.duration_seconds, l.is_preview
        from app.lessons l
        left join app.course_sections here on here.id = l.section_id
        left join app.course_sections there on there.course_id = ${copy}::uuid and there.position = here.position
        where l.course_id = ${course.id}::uuid`;
      return copy;
    }),
  );
  return findOwnCourse(actor, { id });
}
