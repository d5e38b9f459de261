import { leaveStage } from "@/lib/live/leave-stage";
import { liveSeminarInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const DELETE = route(liveSeminarInput, leaveStage);

export const { GET, POST, PUT, PATCH } = methodNotAllowed("DELETE");
