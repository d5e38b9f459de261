import { endSessionsOf } from "@/lib/admin/end-sessions-of";
import { personInput } from "@/lib/admin/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const DELETE = route(personInput, endSessionsOf);

export const { GET, POST, PUT, PATCH, OPTIONS } = methodNotAllowed("DELETE");
