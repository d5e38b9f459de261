import { partHeaders as headers } from "@/lib/media/schema";
import { openReplay } from "@/lib/recordings/open-film";
import { replayPartInput } from "@/lib/recordings/schema";
import { respondWithPart as respond } from "@/lib/web/respond-with-part";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "The replay's film, whole or by ranges",
    input: replayPartInput,
    headers,
    answers: { 200: { mediaType: "video/mp4" }, 206: { mediaType: "video/mp4" } },
    errors: { 403: ["no_seat"], 416: ["out_of_range"] },
    respond,
  },
  openReplay,
);
