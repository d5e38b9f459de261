import { pagesShowing } from "@/lib/community/moderation/rules";
import { adminOfferDetailsSchema, takeDownInput } from "@/lib/community/moderation/schema";
import { takeDownOffer } from "@/lib/community/moderation/take-down-offer";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Take something out of sight, with reasons; for admins",
    input: takeDownInput,
    answers: { 200: adminOfferDetailsSchema },
    errors: { 409: ["nothing_to_decide"] },
    refreshes: pagesShowing,
  },
  takeDownOffer,
);
