"use server";

import { noInput } from "@/lib/identity/schema";
import { openDashboard } from "@/lib/payouts/open-dashboard";
import { startOnboarding } from "@/lib/payouts/start-onboarding";
import { action } from "@/lib/web/action";

export const onboard = action(noInput, startOnboarding, { leadsTo: ({ url }) => url });

export const lookInside = action(noInput, openDashboard, { leadsTo: ({ url }) => url });
