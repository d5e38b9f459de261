import { listCohosts } from "@/lib/live/cohost-queries";
import { cohostsInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(cohostsInput, listCohosts);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
