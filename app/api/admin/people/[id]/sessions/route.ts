import { endSessionsOf } from "@/lib/admin/end-sessions-of";
import { personInput } from "@/lib/admin/schema";
import { route } from "@/lib/web/route";

export const DELETE = route(
  {
    summary: "Sign someone out everywhere, for admins",
    input: personInput,
    answers: { 204: null },
    errors: { 404: ["not_found"] },
  },
  endSessionsOf,
);
