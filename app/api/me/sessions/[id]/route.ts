import { endSession } from "@/lib/identity/end-session";
import { sessionInput } from "@/lib/identity/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const DELETE = route(sessionInput, endSession);

export const { GET, POST, PUT, PATCH, OPTIONS } = methodNotAllowed("DELETE");
