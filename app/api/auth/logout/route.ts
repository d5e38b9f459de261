import { logOut } from "@/lib/identity/end-session";
import { noInput } from "@/lib/identity/schema";
import { siteData } from "@/lib/web/clear-site-data";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(noInput, logOut, {
  respond: () => new Response(null, { status: 204, headers: { "clear-site-data": siteData } }),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
