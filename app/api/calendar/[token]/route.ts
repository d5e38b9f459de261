import { showFeed } from "@/lib/calendar/queries";
import { feedInput } from "@/lib/calendar/schema";
import { respondWithCalendar } from "@/lib/web/calendar-file";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(feedInput, showFeed, { respond: respondWithCalendar });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
