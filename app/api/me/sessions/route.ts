import { listSessions } from "@/lib/identity/queries";
import { listSessionsInput } from "@/lib/identity/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listSessionsInput, listSessions);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
