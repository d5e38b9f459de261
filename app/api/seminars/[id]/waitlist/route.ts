import { leaveWaitlist } from "@/lib/payments/leave-waitlist";
import { joinWaitlist } from "@/lib/seminars/join-waitlist";
import { seminarInput, waitlistPlaceSchema } from "@/lib/seminars/schema";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Queue for a seat",
    input: seminarInput,
    answers: { 201: waitlistPlaceSchema },
    errors: { 409: ["not_sold_out", "already_owned", "already_started", "seminar_over"] },
  },
  joinWaitlist,
);

export const DELETE = route(
  { summary: "Leave the queue", input: seminarInput, answers: { 204: null } },
  leaveWaitlist,
);
