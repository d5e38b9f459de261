"use server";

import { requestReplay } from "@/lib/admin/request-replay";
import { eventInput } from "@/lib/admin/schema";
import { decideDifference } from "@/lib/payments/decide-difference";
import { decideDifferenceInput } from "@/lib/payments/schema";
import { action } from "@/lib/web/action";

/** A second is the worker's to run it; what came of it stands in the list. */
export const replay = action(eventInput, requestReplay, { leadsTo: () => "/admin/events" });

export const decide = action(decideDifferenceInput, decideDifference, { leadsTo: () => "/admin/events" });
