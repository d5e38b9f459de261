import { endSession } from "@/lib/identity/end-session";
import { sessionInput } from "@/lib/identity/schema";
import { route } from "@/lib/web/route";

export const DELETE = route(
  { summary: "Sign out elsewhere", input: sessionInput, answers: { 204: null } },
  endSession,
);
