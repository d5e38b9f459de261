import { endSession } from "@/lib/identity/end-session";
import { sessionInput } from "@/lib/identity/schema";
import { route } from "@/lib/web/route";

export const DELETE = route(sessionInput, endSession);
