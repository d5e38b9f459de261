import { pagesShowing } from "@/lib/community/moderation/rules";
import { adminItemDetailsSchema, takeDownInput } from "@/lib/community/moderation/schema";
import { takeDownItem } from "@/lib/community/moderation/take-down-item";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Take something out of sight, with reasons; for admins",
    input: takeDownInput,
    answers: { 200: adminItemDetailsSchema },
    errors: { 409: ["nothing_to_decide"] },
    refreshes: pagesShowing,
  },
  takeDownItem,
);
