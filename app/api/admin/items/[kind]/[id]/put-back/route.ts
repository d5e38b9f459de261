import { putBackItem } from "@/lib/moderation/put-back-item";
import { pagesShowing } from "@/lib/moderation/rules";
import { adminItemDetailsSchema, putBackInput } from "@/lib/moderation/schema";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Show something again, for admins",
    input: putBackInput,
    answers: { 200: adminItemDetailsSchema },
    errors: { 409: ["nothing_to_decide"] },
    refreshes: pagesShowing,
  },
  putBackItem,
);
