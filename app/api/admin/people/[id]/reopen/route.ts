import { reopenPerson } from "@/lib/community/moderation/reopen-person";
import { reopenInput } from "@/lib/community/moderation/schema";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Let someone in again, for admins",
    input: reopenInput,
    answers: { 204: null },
    errors: { 409: ["nothing_to_decide"] },
    refreshes: ({ pages }) => pages,
  },
  reopenPerson,
);
