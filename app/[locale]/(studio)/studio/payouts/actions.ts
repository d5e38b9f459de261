"use server";

import { noInput } from "@/lib/people/identity/schema";
import { openDashboard } from "@/lib/people/payouts/open-dashboard";
import { startOnboarding } from "@/lib/people/payouts/start-onboarding";
import { action } from "@/lib/system/web/action";

export const onboard = action(noInput, startOnboarding, { leadsTo: ({ url }) => url });

export const lookInside = action(noInput, openDashboard, { leadsTo: ({ url }) => url });
