import { logOut } from "@/lib/people/identity/end-session";
import { noInput } from "@/lib/people/identity/schema";
import { route } from "@/lib/system/web/route";
import { siteData } from "@/lib/system/web/server/clear-site-data";

export const POST = route(
  {
    summary: "End this session at once",
    input: noInput,
    answers: { 204: null },
    respond: () => new Response(null, { status: 204, headers: { "clear-site-data": siteData } }),
  },
  logOut,
);
