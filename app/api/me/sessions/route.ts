import { listSessions } from "@/lib/identity/queries";
import { listSessionsInput } from "@/lib/identity/schema";
import { route } from "@/lib/web/route";

export const GET = route(listSessionsInput, listSessions);
