import { endEverySession } from "@/lib/people/identity/end-every-session";
import { listSessions } from "@/lib/people/identity/queries";
import { listSessionsInput, noInput, signedInDevice } from "@/lib/people/identity/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";
import { siteData } from "@/lib/system/web/server/clear-site-data";

export const GET = route(
  { summary: "Where one is signed in", input: listSessionsInput, answers: { 200: pageOf(signedInDevice) } },
  listSessions,
);

export const DELETE = route(
  {
    summary: "Sign out everywhere, here too; links and the calendar feed that were given out end with it",
    input: noInput,
    answers: { 204: null },
    respond: () => new Response(null, { status: 204, headers: { "clear-site-data": siteData } }),
  },
  endEverySession,
);
