import { raiseHand } from "@/lib/live/raise-hand";
import { raiseHandInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { seatRoute } from "@/lib/web/route";

export const POST = seatRoute(raiseHandInput, raiseHand);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
