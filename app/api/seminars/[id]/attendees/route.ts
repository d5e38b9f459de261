import { listAttendees } from "@/lib/live/queries";
import { attendeesInput } from "@/lib/live/schema";
import { route } from "@/lib/web/route";

export const GET = route(attendeesInput, listAttendees);
