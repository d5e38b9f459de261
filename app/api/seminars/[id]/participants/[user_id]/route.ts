import { moderateParticipant } from "@/lib/live/moderate-participant";
import { moderateInput } from "@/lib/live/schema";
import { route } from "@/lib/web/route";

export const POST = route(moderateInput, moderateParticipant);
