import { leaveStage } from "@/lib/live/leave-stage";
import { liveSeminarInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { seatRoute } from "@/lib/web/route";

export const DELETE = seatRoute(liveSeminarInput, leaveStage);

export const { GET, POST, PUT, PATCH, OPTIONS } = methodNotAllowed("DELETE");
