"use server";

import { requestReplay } from "@/lib/admin/request-replay";
import { eventInput } from "@/lib/admin/schema";
import { action } from "@/lib/web/action";

/** A second is the worker's to run it; what came of it stands in the list. */
export const replay = action(eventInput, requestReplay, { leadsTo: () => "/admin/events" });
