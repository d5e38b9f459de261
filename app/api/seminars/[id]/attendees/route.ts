import { listAttendees } from "@/lib/live/rooms/queries";
import { attendee, attendeesInput } from "@/lib/live/rooms/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "Who has a seat, and who is there",
    input: attendeesInput,
    answers: { 200: pageOf(attendee) },
    errors: { 403: ["forbidden"] },
  },
  listAttendees,
);
