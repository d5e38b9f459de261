import { listAttendees } from "@/lib/live/queries";
import { attendeesInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(attendeesInput, listAttendees);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
