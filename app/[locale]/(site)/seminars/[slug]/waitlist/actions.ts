"use server";

import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { waitlistForm } from "@/lib/catalogue/seminars/schema";
import { leaveWaitlist } from "@/lib/commerce/payments/leave-waitlist";
import { action } from "@/lib/system/web/action";

const again = (_: unknown, { slug }: { slug: string }) => `/seminars/${slug}/waitlist`;

export const join = action(waitlistForm, joinWaitlist, { leadsTo: again });
export const leave = action(waitlistForm, leaveWaitlist, { leadsTo: again });
