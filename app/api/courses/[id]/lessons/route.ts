import { addLesson } from "@/lib/catalogue/courses/add-lesson";
import { replaceLessons } from "@/lib/catalogue/courses/replace-lessons";
import { pagesShowing } from "@/lib/catalogue/courses/rules";
import { addLessonInput, courseSchema, replaceLessonsInput } from "@/lib/catalogue/courses/schema";
import { mebibyte } from "@/lib/system/web/body";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Add an empty lesson, the last of its section",
    input: addLessonInput,
    answers: { 201: courseSchema },
    errors: { 403: notAHost, 409: ["archived", "too_many"] },
    refreshes: pagesShowing,
  },
  addLesson,
);

export const PUT = route(
  {
    summary: "Say what the lessons are, in their order",
    input: replaceLessonsInput,
    limit: mebibyte,
    answers: { 200: courseSchema },
    errors: { 403: notAHost, 409: ["archived", "no_lessons"] },
    isItem: true,
    refreshes: pagesShowing,
  },
  replaceLessons,
);
