import { openLessonFile } from "@/lib/courses/open-lesson-file";
import { filePartInput } from "@/lib/courses/schema";
import { receivePiece, resumeReception } from "@/lib/media/receive-piece";
import { partHeaders as headers, mediaInput, receivePieceInput } from "@/lib/media/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { receiveFile, tusVersion } from "@/lib/web/receive-file";
import { respondWithPart as respond } from "@/lib/web/respond-with-part";
import { type Handler, publicRoute } from "@/lib/web/route";

const reception = receiveFile({
  findInput: mediaInput,
  find: resumeReception,
  receiveInput: receivePieceInput,
  receive: receivePiece,
});

export const { PATCH } = reception;

export const GET = publicRoute(filePartInput, openLessonFile, { headers, respond });

/** Of a file that can be read what GET says of it; of one that is being sent, and to those who speak tus, how far it has come. */
export const HEAD: Handler = async (request, context) => {
  if (request.headers.has("tus-resumable")) return reception.HEAD(request, context);
  const answer = await GET(request, context);
  return answer.status === 404 ? reception.HEAD(request, context) : answer;
};

const refused = methodNotAllowed("GET", "PATCH");

export const { POST, PUT, DELETE } = refused;

export const OPTIONS: Handler = async (request, context) => {
  const response = await refused.OPTIONS(request, context);
  response.headers.set("tus-resumable", tusVersion);
  response.headers.set("tus-version", tusVersion);
  return response;
};
