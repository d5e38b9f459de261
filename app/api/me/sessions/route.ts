import { endEverySession } from "@/lib/identity/end-every-session";
import { listSessions } from "@/lib/identity/queries";
import { listSessionsInput, noInput } from "@/lib/identity/schema";
import { siteData } from "@/lib/web/clear-site-data";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listSessionsInput, listSessions);
export const DELETE = route(noInput, endEverySession, {
  respond: () => new Response(null, { status: 204, headers: { "clear-site-data": siteData } }),
});

export const { POST, PUT, PATCH, OPTIONS } = methodNotAllowed("GET", "DELETE");
