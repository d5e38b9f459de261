import { removeLessonFile } from "@/lib/catalogue/courses/remove-lesson-file";
import { pagesShowing } from "@/lib/catalogue/courses/rules";
import { lessonFileInput } from "@/lib/catalogue/courses/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

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
