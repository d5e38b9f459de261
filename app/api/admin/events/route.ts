import { listEvents } from "@/lib/system/admin/event-queries";
import { inboxEventSchema, listEventsInput } from "@/lib/system/admin/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "What providers have told us, for admins",
    input: listEventsInput,
    answers: { 200: pageOf(inboxEventSchema) },
    errors: { 404: ["not_found"] },
  },
  listEvents,
);
