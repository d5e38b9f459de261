import { addLessonFile } from "@/lib/courses/add-lesson-file";
import { arrangeFiles } from "@/lib/courses/arrange-files";
import { listOwnFiles } from "@/lib/courses/file-queries";
import { addLessonFileInput, arrangeFilesInput, lessonInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(lessonInput, listOwnFiles);
export const POST = route(addLessonFileInput, addLessonFile, { status: 201 });
export const PUT = route(arrangeFilesInput, arrangeFiles);

export const { PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST", "PUT");
