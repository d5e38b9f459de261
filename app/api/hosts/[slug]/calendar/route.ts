import { showHostFeed } from "@/lib/calendar/queries";
import { hostFeedInput } from "@/lib/calendar/schema";
import { respondWithCalendar } from "@/lib/web/calendar-file";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(hostFeedInput, showHostFeed, { respond: respondWithCalendar });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
