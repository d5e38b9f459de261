import { z } from "zod";
import { line, paragraphs } from "@/lib/base/platform/text";
import { exemptionIsPlausible } from "@/lib/base/platform/vat";
import { askedPart, fileTypes, incomingFile } from "@/lib/catalogue/media/schema";
import {
  immediateStart,
  listOffersInput,
  newOfferFields,
  offerFields,
  offerShape,
} from "@/lib/catalogue/offers/schema";

const lessonOutlineSchema = z.object({
  id: z.uuid(),
  position: z.int(),
  title: z.string(),
  duration_seconds: z.int(),
  is_preview: z.boolean(),
  /** Null for a lesson without a section; those come first. */
  section_id: z.uuid().nullable(),
  version: z.int(),
});
export type LessonOutline = z.infer<typeof lessonOutlineSchema>;

/** A course as it appears in lists. */
export const courseSummarySchema = z.object({
  kind: z.literal("course"),
  ...offerShape,
  lesson_count: z.int(),
});
export type CourseSummary = z.infer<typeof courseSummarySchema>;

export const sectionSchema = z.object({
  id: z.uuid(),
  position: z.int(),
  title: z.string(),
  version: z.int(),
});
export type Section = z.infer<typeof sectionSchema>;

export const courseSchema = courseSummarySchema.extend({
  sections: z.array(sectionSchema),
  lessons: z.array(lessonOutlineSchema),
  /** Incremented by each edit of its sections and lessons. */
  outline_version: z.int(),
});
export type Course = z.infer<typeof courseSchema>;

export const progressSchema = z.object({
  position_seconds: z.int(),
  /** The file that the position is in; null if it is in none. */
  media_id: z.uuid().nullable(),
  completed_at: z.iso.datetime().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

/** A file of a lesson. The lesson's text shows pictures among them as `![…](media:<id>)`. */
export const lessonFileSchema = z.object({
  id: z.uuid(),
  form: z.enum(["audio", "video", "pdf", "picture"]),
  name: z.string(),
  content_type: z.enum(fileTypes),
  size_bytes: z.int(),
  duration_seconds: z.int().nullable(),
  /** Same origin; supports range requests. */
  url: z.string(),
});
export type LessonFile = z.infer<typeof lessonFileSchema>;

export const lessonSchema = lessonOutlineSchema.extend({
  course_id: z.uuid(),
  /** Markdown. */
  body: z.string(),
  media: z.array(lessonFileSchema),
  /** Null for readers who are not enrolled. */
  progress: progressSchema.nullable(),
  /** Incremented by each edit of the fields above. */
  version: z.int(),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** A file as its host sees it, including unfinished uploads. */
export const ownFileSchema = lessonFileSchema.extend({
  state: z.enum(["receiving", "saving", "ready"]),
  form: lessonFileSchema.shape.form.nullable(),
  content_type: lessonFileSchema.shape.content_type.nullable(),
});
export type OwnFile = z.infer<typeof ownFileSchema>;

export const ownFileListSchema = z.object({ items: z.array(ownFileSchema) });

/** A course with the progress of someone enrolled in it. */
export interface LearnedCourse {
  id: string;
  slug: string;
  title: string;
  cover_url: string | null;
  host: { display_name: string };
  opens_at: string;
  lesson_count: number;
  completed_count: number;
  /**
   * The lesson they stopped in, else the first one not completed, else the first of all; null in a course without
   * lessons.
   */
  next_lesson_id: string | null;
  next_lesson_title: string | null;
  /** Their position in it. */
  next_position_seconds: number;
}

export const lessonInput = z.strictObject({ id: z.uuid(), lesson_id: z.uuid() });
export type LessonInput = z.output<typeof lessonInput>;

export const createCourseInput = z.strictObject(newOfferFields).refine(...exemptionIsPlausible);
export type CreateCourseInput = z.output<typeof createCourseInput>;

export const updateCourseInput = z
  .strictObject({ id: z.uuid(), ...z.object(offerFields).partial().shape })
  .refine(...exemptionIsPlausible);
export type UpdateCourseInput = z.output<typeof updateCourseInput>;

/** What is asked and answered about a course. */
export const courseShapes = {
  offer: courseSchema,
  row: courseSummarySchema,
  list: listOffersInput,
  create: createCourseInput,
  update: updateCourseInput,
};

const title = line(120).min(1);
const position = z.int().min(1).max(1000);

const lessonFields = {
  title,
  body: paragraphs(100_000),
  duration_seconds: z.int().min(0).max(86_400),
  is_preview: z.boolean(),
};

/**
 * All lessons in order, by section. Lessons with an id are kept, with everyone's progress and, unless another is given,
 * their section; omitted lessons are removed.
 */
export const replaceLessonsInput = z.strictObject({
  id: z.uuid(),
  lessons: z
    .array(
      z.strictObject({
        id: z.uuid().optional(),
        title,
        body: lessonFields.body.default(""),
        duration_seconds: lessonFields.duration_seconds.default(0),
        is_preview: lessonFields.is_preview.default(false),
        section_id: z.uuid().nullable().optional(),
      }),
    )
    .max(200)
    .refine(haveDistinctIds, "two lessons have the same id"),
});
export type ReplaceLessonsInput = z.output<typeof replaceLessonsInput>;

function haveDistinctIds(lessons: { id?: string | undefined }[]): boolean {
  const ids = lessons.flatMap(({ id }) => id ?? []);
  return new Set(ids).size === ids.length;
}

/** Is added at the end of its section. */
export const addLessonInput = z.strictObject({
  id: z.uuid(),
  title,
  section_id: z.uuid().nullable().default(null),
});
export type AddLessonInput = z.output<typeof addLessonInput>;

/** Omitted fields stay as they are. The position counts all lessons of the course. */
export const changeLessonInput = z.strictObject({
  ...lessonInput.shape,
  ...z.object({ ...lessonFields, section_id: z.uuid().nullable(), position }).partial().shape,
});
export type ChangeLessonInput = z.output<typeof changeLessonInput>;

export const addSectionInput = z.strictObject({ id: z.uuid(), title });
export type AddSectionInput = z.output<typeof addSectionInput>;

export const sectionInput = z.strictObject({ id: z.uuid(), section_id: z.uuid() });
export type SectionInput = z.output<typeof sectionInput>;

export const changeSectionInput = sectionInput.extend({
  title: title.optional(),
  position: position.optional(),
});
export type ChangeSectionInput = z.output<typeof changeSectionInput>;

export const addLessonFileInput = z.strictObject({
  ...lessonInput.shape,
  ...incomingFile,
  /** For audio and video, as measured by the uploading browser. */
  duration_seconds: z.int().min(0).max(86_400).optional(),
});
export type AddLessonFileInput = z.output<typeof addLessonFileInput>;

export const lessonFileInput = z.strictObject({ ...lessonInput.shape, media_id: z.uuid() });
export type LessonFileInput = z.output<typeof lessonFileInput>;

/** All files of the lesson, in their new order. */
export const arrangeFilesInput = z.strictObject({
  ...lessonInput.shape,
  media_ids: z.array(z.uuid()).max(1000),
});
export type ArrangeFilesInput = z.output<typeof arrangeFilesInput>;

export const filePartInput = z.strictObject({ id: z.uuid(), ...askedPart });
export type FilePartInput = z.output<typeof filePartInput>;

export const saveProgressInput = z.strictObject({
  id: z.uuid(),
  lesson_id: z.uuid(),
  completed: z.boolean().optional(),
  /** The file that the position is in. */
  media_id: z.uuid().optional(),
  position_seconds: z.int().min(0).max(86_400).optional(),
});
export type SaveProgressInput = z.output<typeof saveProgressInput>;

/** Sent by the button below a lesson. */
export const saveProgressForm = z
  .object({ id: z.uuid(), lesson_id: z.uuid(), completed: z.enum(["true", "false"]) })
  .transform(({ completed, ...ids }): SaveProgressInput => ({ ...ids, completed: completed === "true" }));

/** What an order of a course says besides what every order says. */
export const courseOrder = {
  /** Opens a recorded course at once and ends the right of withdrawal. */
  immediate_start: immediateStart.optional(),
};

/** What its card shows besides what all cards show. */
export const foundCourse = { lesson_count: z.int() };
