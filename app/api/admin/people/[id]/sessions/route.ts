import { endSessionsOf } from "@/lib/system/admin/end-sessions-of";
import { personInput } from "@/lib/system/admin/schema";
import { route } from "@/lib/system/web/route";

export const DELETE = route(
  {
    summary: "Sign someone out everywhere, for admins",
    input: personInput,
    answers: { 204: null },
    errors: { 404: ["not_found"] },
  },
  endSessionsOf,
);
