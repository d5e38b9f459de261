import { listEvents } from "@/lib/admin/event-queries";
import { listEventsInput } from "@/lib/admin/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listEventsInput, listEvents);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
