import { raiseHand } from "@/lib/live/raise-hand";
import { raiseHandInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(raiseHandInput, raiseHand);

export const { GET, PUT, PATCH, DELETE } = methodNotAllowed("POST");
