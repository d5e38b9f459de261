import { logOut } from "@/lib/identity/end-session";
import { noInput } from "@/lib/identity/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";
import { siteData } from "@/lib/web/server/clear-site-data";

export const POST = route(noInput, logOut, {
  respond: () => new Response(null, { status: 204, headers: { "clear-site-data": siteData } }),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
