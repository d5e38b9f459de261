import { leaveWaitlist } from "@/lib/payments/leave-waitlist";
import { joinWaitlist } from "@/lib/seminars/join-waitlist";
import { seminarInput } from "@/lib/seminars/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(seminarInput, joinWaitlist, { status: 201 });
export const DELETE = route(seminarInput, leaveWaitlist);

export const { GET, PUT, PATCH, OPTIONS } = methodNotAllowed("POST", "DELETE");
