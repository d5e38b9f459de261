import { listDecisions } from "@/lib/moderation/decision-queries";
import { listDecisionsInput } from "@/lib/moderation/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listDecisionsInput, listDecisions);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
