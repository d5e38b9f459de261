import { reactInput } from "@/lib/live/schema";
import { sendReaction } from "@/lib/live/send-reaction";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(reactInput, sendReaction);

export const { GET, PUT, PATCH, DELETE } = methodNotAllowed("POST");
