import { requestReplay } from "@/lib/system/admin/request-replay";
import { eventInput } from "@/lib/system/admin/schema";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Have a stored event run again, for admins",
    input: eventInput,
    answers: { 202: eventInput },
    errors: { 404: ["not_found"] },
  },
  requestReplay,
);
