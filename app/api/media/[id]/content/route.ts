import { openLessonFile } from "@/lib/courses/open-lesson-file";
import { filePartInput } from "@/lib/courses/schema";
import { receivePiece, resumeReception } from "@/lib/media/receive-piece";
import { partHeaders as headers, mediaInput, receivePieceInput } from "@/lib/media/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { receiveFile } from "@/lib/web/receive-file";
import { respondWithPart as respond } from "@/lib/web/respond-with-part";
import { publicRoute } from "@/lib/web/route";

export const { HEAD, PATCH } = receiveFile({
  findInput: mediaInput,
  find: resumeReception,
  receiveInput: receivePieceInput,
  receive: receivePiece,
});

export const GET = publicRoute(filePartInput, openLessonFile, { headers, respond });

export const { POST, PUT, DELETE } = methodNotAllowed("GET", "PATCH");
