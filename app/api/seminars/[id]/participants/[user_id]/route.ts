import { moderateParticipant } from "@/lib/live/moderate-participant";
import { moderateInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(moderateInput, moderateParticipant);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
