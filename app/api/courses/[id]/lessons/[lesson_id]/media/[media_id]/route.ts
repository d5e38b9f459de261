import { removeLessonFile } from "@/lib/courses/remove-lesson-file";
import { pagesShowing } from "@/lib/courses/rules";
import { lessonFileInput } from "@/lib/courses/schema";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const DELETE = route(
  {
    summary: "Remove a file of a lesson for good",
    input: lessonFileInput,
    answers: { 204: null },
    errors: { 403: notAHost, 409: ["archived"] },
    refreshes: pagesShowing,
  },
  removeLessonFile,
);
