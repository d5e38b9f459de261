import { showFeed } from "@/lib/calendar/queries";
import { feedInput } from "@/lib/calendar/schema";
import { respondWithCalendar } from "@/lib/web/calendar-file";
import { publicRoute } from "@/lib/web/route";

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
