"use server";

import { decideDifference } from "@/lib/commerce/payments/decide-difference";
import { decideDifferenceInput } from "@/lib/commerce/payments/schema";
import { requestReplay } from "@/lib/system/admin/request-replay";
import { eventInput } from "@/lib/system/admin/schema";
import { action } from "@/lib/system/web/action";

/** The worker runs it about a second later; the list shows the outcome. */
export const replay = action(eventInput, requestReplay, { leadsTo: () => "/admin/events" });

export const decide = action(decideDifferenceInput, decideDifference, { leadsTo: () => "/admin/events" });
