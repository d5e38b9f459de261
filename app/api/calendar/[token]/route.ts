import { showFeed } from "@/lib/catalogue/calendar/queries";
import { feedInput } from "@/lib/catalogue/calendar/schema";
import { respondWithCalendar } from "@/lib/system/web/calendar-file";
import { publicRoute } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "A private feed, also at /calendar/{token}.ics",
    input: feedInput,
    answers: { 200: { mediaType: "text/calendar" } },
    errors: { 404: ["not_found"] },
    respond: respondWithCalendar,
  },
  showFeed,
);
