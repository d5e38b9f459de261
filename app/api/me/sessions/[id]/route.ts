import { endSession } from "@/lib/people/identity/end-session";
import { sessionInput } from "@/lib/people/identity/schema";
import { route } from "@/lib/system/web/route";

export const DELETE = route(
  { summary: "Sign out elsewhere", input: sessionInput, answers: { 204: null } },
  endSession,
);
