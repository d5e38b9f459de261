import { addLesson } from "@/lib/courses/add-lesson";
import { replaceLessons } from "@/lib/courses/replace-lessons";
import { pagesShowing } from "@/lib/courses/rules";
import { addLessonInput, replaceLessonsInput } from "@/lib/courses/schema";
import { mebibyte } from "@/lib/web/body";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(addLessonInput, addLesson, { status: 201, refreshes: pagesShowing });
export const PUT = route(replaceLessonsInput, replaceLessons, {
  isItem: true,
  refreshes: pagesShowing,
  limit: mebibyte,
});

export const { GET, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST", "PUT");
