import { openLessonFile } from "@/lib/catalogue/courses/open-lesson-file";
import { filePartInput } from "@/lib/catalogue/courses/schema";
import { receivePiece, resumeReception } from "@/lib/catalogue/media/receive-piece";
import { partHeaders as headers, mediaInput, receivePieceInput } from "@/lib/catalogue/media/schema";
import { documented, type Handler } from "@/lib/system/web/endpoint";
import { pieceType, receiveFile, tusVersion } from "@/lib/system/web/receive-file";
import { respondWithPart as respond } from "@/lib/system/web/respond-with-part";
import { publicRoute, traced } from "@/lib/system/web/route";

const reception = receiveFile({
  findInput: mediaInput,
  find: resumeReception,
  receiveInput: receivePieceInput,
  receive: receivePiece,
});

export const GET = publicRoute(
  {
    summary: "A file of a lesson, whole or by ranges, for those who may read the lesson",
    input: filePartInput,
    headers,
    answers: { 200: { mediaType: "*/*" }, 206: { mediaType: "*/*" } },
    errors: { 416: ["out_of_range"] },
    respond,
  },
  openLessonFile,
);

export const PATCH = documented(
  {
    summary: "A piece of a file by tus 1.0: Upload-Offset says where it begins; HEAD says how much has come",
    auth: "required",
    rawBody: { mediaType: pieceType, schema: { type: "string", format: "binary" } },
    answers: { 204: null },
    errors: {
      404: ["not_found"],
      409: ["offset_mismatch"],
      412: ["foreign_version"],
      413: ["too_large", "file_too_large"],
      415: ["unsupported_media_type", "wrong_file_type"],
      422: ["validation_failed"],
    },
  },
  reception.PATCH,
);

/** Of a file that can be read what GET says of it; of one that is being sent, and to those who speak tus, how far it has come. */
export const HEAD: Handler = async (request, context) => {
  if (request.headers.has("tus-resumable")) return reception.HEAD(request, context);
  const answer = await GET(request, context);
  return answer.status === 404 ? reception.HEAD(request, context) : answer;
};

export const OPTIONS = traced(
  async () =>
    new Response(null, {
      status: 204,
      headers: { allow: "GET, HEAD, OPTIONS, PATCH", "tus-resumable": tusVersion, "tus-version": tusVersion },
    }),
);
