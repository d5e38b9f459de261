import { partHeaders as headers } from "@/lib/media/schema";
import { describeOwnFilm, openOwnFilm } from "@/lib/recordings/open-film";
import { recordingPartInput } from "@/lib/recordings/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { respondWithPart as respond } from "@/lib/web/respond-with-part";
import { route } from "@/lib/web/route";

export const GET = route(recordingPartInput, openOwnFilm, { headers, respond });
export const HEAD = route(recordingPartInput, describeOwnFilm, { headers, respond });

export const { POST, PUT, PATCH, DELETE } = methodNotAllowed("GET");
