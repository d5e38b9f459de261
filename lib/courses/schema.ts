import { z } from "zod";
import { newOfferFields, offerFields, offerListInput, offerShape, slug } from "@/lib/offers/schema";
import { exemptionIsPlausible } from "@/lib/platform/vat";

const lessonOutlineSchema = z.object({
  id: z.uuid(),
  position: z.int(),
  title: z.string(),
  duration_seconds: z.int(),
  is_preview: z.boolean(),
});
export type LessonOutline = z.infer<typeof lessonOutlineSchema>;

/** A course as lists show it. */
export const courseSummarySchema = z.object({
  kind: z.literal("course"),
  ...offerShape,
  lesson_count: z.int(),
});
export type CourseSummary = z.infer<typeof courseSummarySchema>;

export const courseSchema = courseSummarySchema.extend({ lessons: z.array(lessonOutlineSchema) });
export type Course = z.infer<typeof courseSchema>;

export const progressSchema = z.object({
  position_seconds: z.int(),
  completed_at: z.iso.datetime().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

export const lessonSchema = lessonOutlineSchema.extend({
  course_id: z.uuid(),
  /** Markdown. */
  body: z.string(),
  /** Null for those who read without being enrolled. */
  progress: progressSchema.nullable(),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** A course of someone enrolled, with how far they have come. */
export interface LearnedCourse {
  id: string;
  slug: string;
  title: string;
  cover_url: string | null;
  host: { display_name: string };
  opens_at: string;
  lesson_count: number;
  completed_count: number;
  /** The first lesson not yet done, or the first of all; null in a course without lessons. */
  next_lesson_id: string | null;
}

export const listCoursesInput = z.strictObject(offerListInput);
export type ListCoursesInput = z.output<typeof listCoursesInput>;

export const findCourseInput = z.strictObject({ id: z.uuid().or(slug) });

export const courseInput = z.strictObject({ id: z.uuid() });
export type CourseInput = z.output<typeof courseInput>;

export const lessonInput = z.strictObject({ id: z.uuid(), lesson_id: z.uuid() });
export type LessonInput = z.output<typeof lessonInput>;

export const createCourseInput = z.strictObject(newOfferFields).refine(...exemptionIsPlausible);
export type CreateCourseInput = z.output<typeof createCourseInput>;

export const updateCourseInput = z
  .strictObject({ id: z.uuid(), ...z.object(offerFields).partial().shape })
  .refine(...exemptionIsPlausible);
export type UpdateCourseInput = z.output<typeof updateCourseInput>;

/** All lessons in their order. Those with an id stay, and keep what people have done in them; those left out go. */
export const replaceLessonsInput = z.strictObject({
  id: z.uuid(),
  lessons: z
    .array(
      z.strictObject({
        id: z.uuid().optional(),
        title: z.string().trim().min(1).max(120),
        body: z.string().max(100_000).default(""),
        duration_seconds: z.int().min(0).max(86_400).default(0),
        is_preview: z.boolean().default(false),
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

export const saveProgressInput = z.strictObject({
  id: z.uuid(),
  lesson_id: z.uuid(),
  completed: z.boolean().optional(),
  position_seconds: z.int().min(0).max(86_400).optional(),
});
export type SaveProgressInput = z.output<typeof saveProgressInput>;

/** What the button under a lesson sends. */
export const saveProgressForm = z
  .object({ id: z.uuid(), lesson_id: z.uuid(), completed: z.enum(["true", "false"]) })
  .transform(({ completed, ...ids }): SaveProgressInput => ({ ...ids, completed: completed === "true" }));
