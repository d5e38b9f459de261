import { closeFeed } from "@/lib/calendar/close-feed";
import { openFeed } from "@/lib/calendar/open-feed";
import { findFeedAddress } from "@/lib/calendar/queries";
import { noInput } from "@/lib/identity/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(noInput, findFeedAddress);
export const POST = route(noInput, openFeed);
export const DELETE = route(noInput, closeFeed);

export const { PUT, PATCH, OPTIONS } = methodNotAllowed("GET", "POST", "DELETE");
