import { reactInput } from "@/lib/live/schema";
import { sendReaction } from "@/lib/live/send-reaction";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { seatRoute } from "@/lib/web/route";

export const POST = seatRoute(reactInput, sendReaction);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
