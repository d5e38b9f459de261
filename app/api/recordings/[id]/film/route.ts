import { partHeaders as headers } from "@/lib/catalogue/media/schema";
import { openOwnFilm } from "@/lib/live/recordings/open-film";
import { recordingPartInput } from "@/lib/live/recordings/schema";
import { respondWithPart as respond } from "@/lib/system/web/respond-with-part";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "A film of one's own, whole or by ranges",
    input: recordingPartInput,
    headers,
    answers: { 200: { mediaType: "video/mp4" }, 206: { mediaType: "video/mp4" } },
    errors: { 416: ["out_of_range"] },
    respond,
  },
  openOwnFilm,
);
