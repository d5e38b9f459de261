import { offerInput } from "@/lib/catalogue/offers/schema";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { waitlistPlaceSchema } from "@/lib/catalogue/seminars/schema";
import { leaveWaitlist } from "@/lib/commerce/payments/leave-waitlist";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Queue for a seat",
    input: offerInput,
    answers: { 201: waitlistPlaceSchema },
    errors: { 409: ["not_sold_out", "already_owned", "already_started", "seminar_over"] },
  },
  joinWaitlist,
);

export const DELETE = route(
  { summary: "Leave the queue", input: offerInput, answers: { 204: null } },
  leaveWaitlist,
);
