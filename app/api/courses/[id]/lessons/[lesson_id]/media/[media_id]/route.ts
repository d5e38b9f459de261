import { removeLessonFile } from "@/lib/courses/remove-lesson-file";
import { pagesShowing } from "@/lib/courses/rules";
import { lessonFileInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const DELETE = route(lessonFileInput, removeLessonFile, {
  refreshes: pagesShowing,
  respond: () => new Response(null, { status: 204 }),
});

export const { GET, POST, PUT, PATCH, OPTIONS } = methodNotAllowed("DELETE");
