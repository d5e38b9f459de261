import { showHostFeed } from "@/lib/catalogue/calendar/queries";
import { hostFeedInput } from "@/lib/catalogue/calendar/schema";
import { respondWithCalendar } from "@/lib/system/web/calendar-file";
import { publicRoute } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "A host's coming seminars, also at /hosts/{slug}/calendar.ics",
    input: hostFeedInput,
    answers: { 200: { mediaType: "text/calendar" } },
    errors: { 404: ["not_found"] },
    respond: respondWithCalendar,
  },
  showHostFeed,
);
