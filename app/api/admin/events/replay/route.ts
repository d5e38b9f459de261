import { requestReplay } from "@/lib/admin/request-replay";
import { eventInput } from "@/lib/admin/schema";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Have a stored event run again, for admins",
    input: eventInput,
    answers: { 202: eventInput },
    errors: { 404: ["not_found"] },
  },
  requestReplay,
);
