import { requestReplay } from "@/lib/admin/request-replay";
import { eventInput } from "@/lib/admin/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(eventInput, requestReplay, { status: 202 });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
