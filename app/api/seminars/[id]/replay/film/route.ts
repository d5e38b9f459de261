import { partHeaders as headers } from "@/lib/media/schema";
import { openReplay } from "@/lib/recordings/open-film";
import { replayPartInput } from "@/lib/recordings/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { respondWithPart as respond } from "@/lib/web/respond-with-part";
import { route } from "@/lib/web/route";

export const GET = route(replayPartInput, openReplay, { headers, respond });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
