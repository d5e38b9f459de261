import { partHeaders as headers } from "@/lib/catalogue/media/schema";
import { openPublishedFilm } from "@/lib/live/recordings/open-film";
import { publishedPartInput } from "@/lib/live/recordings/schema";
import { respondWithPart as respond } from "@/lib/system/web/respond-with-part";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "The replay's film, whole or by ranges",
    input: publishedPartInput,
    headers,
    answers: { 200: { mediaType: "video/mp4" }, 206: { mediaType: "video/mp4" } },
    errors: { 403: ["no_seat"], 416: ["out_of_range"] },
    respond,
  },
  openPublishedFilm,
);
