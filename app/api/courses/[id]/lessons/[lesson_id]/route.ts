import { changeLesson } from "@/lib/catalogue/courses/change-lesson";
import { findLesson } from "@/lib/catalogue/courses/lesson-queries";
import { removeLesson } from "@/lib/catalogue/courses/remove-lesson";
import { pagesShowing } from "@/lib/catalogue/courses/rules";
import { changeLessonInput, courseSchema, lessonInput, lessonSchema } from "@/lib/catalogue/courses/schema";
import { mebibyte } from "@/lib/system/web/body";
import { notAHost } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "One lesson, for those enrolled; a preview for everyone",
    input: lessonInput,
    answers: { 200: lessonSchema },
    errors: { 403: ["no_access"] },
    isItem: true,
  },
  findLesson,
);

export const PATCH = route(
  {
    summary: "Change a lesson, or where it stands",
    input: changeLessonInput,
    limit: mebibyte,
    answers: { 200: courseSchema },
    errors: { 403: notAHost, 409: ["archived"] },
    isItem: ({ lessons }, { lesson_id }) => lessons.find(({ id }) => id === lesson_id) ?? null,
    refreshes: pagesShowing,
  },
  changeLesson,
);

export const DELETE = route(
  {
    summary: "Remove a lesson with its files",
    input: lessonInput,
    answers: { 200: courseSchema },
    errors: { 403: notAHost, 409: ["archived", "no_lessons"] },
    refreshes: pagesShowing,
  },
  removeLesson,
);
