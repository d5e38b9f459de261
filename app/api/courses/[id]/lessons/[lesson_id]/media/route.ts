import { addLessonFile } from "@/lib/catalogue/courses/add-lesson-file";
import { arrangeFiles } from "@/lib/catalogue/courses/arrange-files";
import { listOwnFiles } from "@/lib/catalogue/courses/file-queries";
import {
  addLessonFileInput,
  arrangeFilesInput,
  lessonInput,
  ownFileListSchema,
  ownFileSchema,
} from "@/lib/catalogue/courses/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "The files of a lesson of one's own, also those on their way",
    input: lessonInput,
    answers: { 200: ownFileListSchema },
  },
  listOwnFiles,
);

export const POST = route(
  {
    summary:
      "Make a place for a file, which is then sent to its content; the same file goes on where it broke off",
    input: addLessonFileInput,
    answers: { 201: ownFileSchema },
    errors: { 403: notAHost, 409: ["archived", "too_many"], 413: ["file_too_large"] },
  },
  addLessonFile,
);

export const PUT = route(
  {
    summary: "Say in which order the files are",
    input: arrangeFilesInput,
    answers: { 200: ownFileListSchema },
    errors: { 403: notAHost, 409: ["archived"] },
  },
  arrangeFiles,
);
