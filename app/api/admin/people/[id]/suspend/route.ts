import { suspendInput } from "@/lib/community/moderation/schema";
import { suspendPerson } from "@/lib/community/moderation/suspend-person";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Shut someone out, with reasons; for admins",
    input: suspendInput,
    answers: { 204: null },
    errors: { 409: ["nothing_to_decide"] },
    refreshes: ({ pages }) => pages,
  },
  suspendPerson,
);
