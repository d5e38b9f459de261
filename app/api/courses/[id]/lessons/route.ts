import { addLesson } from "@/lib/courses/add-lesson";
import { replaceLessons } from "@/lib/courses/replace-lessons";
import { pagesShowing } from "@/lib/courses/rules";
import { addLessonInput, courseSchema, replaceLessonsInput } from "@/lib/courses/schema";
import { mebibyte } from "@/lib/web/body";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

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
