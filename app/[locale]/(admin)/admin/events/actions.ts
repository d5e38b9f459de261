"use server";

import { requestReplay } from "@/lib/admin/request-replay";
import { eventInput } from "@/lib/admin/schema";
import { decideDifference } from "@/lib/payments/decide-difference";
import { decideDifferenceInput } from "@/lib/payments/schema";
import { action } from "@/lib/web/action";

/** The worker runs it about a second later; the list shows the outcome. */
export const replay = action(eventInput, requestReplay, { leadsTo: () => "/admin/events" });

export const decide = action(decideDifferenceInput, decideDifference, { leadsTo: () => "/admin/events" });
