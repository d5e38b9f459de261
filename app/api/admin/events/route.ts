import { listEvents } from "@/lib/admin/event-queries";
import { inboxEventSchema, listEventsInput } from "@/lib/admin/schema";
import { pageOf } from "@/lib/web/page-of";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "What providers have told us, for admins",
    input: listEventsInput,
    answers: { 200: pageOf(inboxEventSchema) },
    errors: { 404: ["not_found"] },
  },
  listEvents,
);
