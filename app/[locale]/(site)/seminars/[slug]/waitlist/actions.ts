"use server";

import { joinWaitlist } from "@/lib/seminars/join-waitlist";
import { leaveWaitlist } from "@/lib/seminars/leave-waitlist";
import { seminarInput } from "@/lib/seminars/schema";
import { action } from "@/lib/web/action";

export const join = action(seminarInput, joinWaitlist);
export const leave = action(seminarInput, leaveWaitlist);
