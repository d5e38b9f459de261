import { muteEveryone } from "@/lib/live/mute-everyone";
import { liveSeminarInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(liveSeminarInput, muteEveryone);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
