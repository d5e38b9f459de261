"use server";

import { leaveWaitlist } from "@/lib/payments/leave-waitlist";
import { joinWaitlist } from "@/lib/seminars/join-waitlist";
import { waitlistForm } from "@/lib/seminars/schema";
import { action } from "@/lib/web/action";

const again = (_: unknown, { slug }: { slug: string }) => `/seminars/${slug}/waitlist`;

export const join = action(waitlistForm, joinWaitlist, { leadsTo: again });
export const leave = action(waitlistForm, leaveWaitlist, { leadsTo: again });
