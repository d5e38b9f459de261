import { endEverySession } from "@/lib/identity/end-every-session";
import { listSessions } from "@/lib/identity/queries";
import { listSessionsInput, noInput } from "@/lib/identity/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";
import { siteData } from "@/lib/web/server/clear-site-data";

export const GET = route(listSessionsInput, listSessions);
export const DELETE = route(noInput, endEverySession, {
  respond: () => new Response(null, { status: 204, headers: { "clear-site-data": siteData } }),
});

export const { POST, PUT, PATCH, OPTIONS } = methodNotAllowed("GET", "DELETE");
