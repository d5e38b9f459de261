import { listAttendees } from "@/lib/live/queries";
import { attendee, attendeesInput } from "@/lib/live/schema";
import { pageOf } from "@/lib/web/page-of";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "Who has a seat, and who is there",
    input: attendeesInput,
    answers: { 200: pageOf(attendee) },
    errors: { 403: ["forbidden"] },
  },
  listAttendees,
);
