import { changeLesson } from "@/lib/courses/change-lesson";
import { findLesson } from "@/lib/courses/lesson-queries";
import { removeLesson } from "@/lib/courses/remove-lesson";
import { pagesShowing } from "@/lib/courses/rules";
import { changeLessonInput, lessonInput } from "@/lib/courses/schema";
import { mebibyte } from "@/lib/web/body";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(lessonInput, findLesson, { isItem: true });
export const PATCH = route(changeLessonInput, changeLesson, {
  isItem: ({ lessons }, { lesson_id }) => lessons.find(({ id }) => id === lesson_id) ?? null,
  refreshes: pagesShowing,
  limit: mebibyte,
});
export const DELETE = route(lessonInput, removeLesson, { refreshes: pagesShowing });

export const { POST, PUT, OPTIONS } = methodNotAllowed("GET", "PATCH", "DELETE");
