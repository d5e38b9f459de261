import { archiveOffer } from "@/lib/catalogue/offers/archive-offer";
import { createOffer } from "@/lib/catalogue/offers/create-offer";
import { duplicateOffer } from "@/lib/catalogue/offers/duplicate-offer";
import type { Lifecycle } from "@/lib/catalogue/offers/kind";
import { publishOffer } from "@/lib/catalogue/offers/publish-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import { updateOffer } from "@/lib/catalogue/offers/update-offer";
import { NoLessons } from "./errors";
import { findOwnCourse } from "./queries";
import type { Course, CreateCourseInput, UpdateCourseInput } from "./schema";

/** Matches the Markdown of a picture from the lesson's own files. */
const picture = String.raw`!\[[^\]]*\]\(media:[0-9a-f-]+[^)]*\)`;

export const courseLifecycle: Lifecycle<Course, CreateCourseInput, UpdateCourseInput> = {
  kind: "course",
  addresses: { noun: "kurs", pages: ["search"] },
  onSale: "published",
  away: { from: "published", to: "archived" },
  findOwn: findOwnCourse,
  newDetails: async () => ({ course: { create: {} } }),

  async assertReady(tx, id) {
    if ((await tx.lesson.count({ where: { courseId: id } })) === 0) throw new NoLessons();
  },

  async prepareChange(_tx, _actor, offer) {
    assertChangeable(offer);
    return async () => {};
  },

  copiedAnew: () => ({}),

  /**
   * Copies the sections and the lessons' texts. Files stay with the original lesson, so their pictures are removed from
   * the copied text.
   */
  async copyParts(tx, from, to) {
    await tx.$executeRaw`
      insert into app.course_sections (course_id, position, title)
      select ${to}::uuid, position, title from app.course_sections where course_id = ${from}::uuid`;
    await tx.$executeRaw`
      insert into app.lessons (course_id, host_id, section_id, position, title, body, duration_seconds, is_preview)
      select ${to}::uuid, l.host_id, there.id, l.position, l.title,
        regexp_replace(l.body, ${picture}, '', 'g'), l.duration_seconds, l.is_preview
      from app.lessons l
      left join app.course_sections here on here.id = l.section_id
      left join app.course_sections there on there.course_id = ${to}::uuid and there.position = here.position
      where l.course_id = ${from}::uuid`;
  },

  promising: (_actor, _input, work) => work(),
};

export const createCourse = createOffer(courseLifecycle);
export const updateCourse = updateOffer(courseLifecycle);
export const publishCourse = publishOffer(courseLifecycle);
export const archiveCourse = archiveOffer(courseLifecycle);
export const duplicateCourse = duplicateOffer(courseLifecycle);
