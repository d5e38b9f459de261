import { putBackOffer } from "@/lib/community/moderation/put-back-offer";
import { pagesShowing } from "@/lib/community/moderation/rules";
import { adminOfferDetailsSchema, putBackInput } from "@/lib/community/moderation/schema";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Show something again, for admins",
    input: putBackInput,
    answers: { 200: adminOfferDetailsSchema },
    errors: { 409: ["nothing_to_decide"] },
    refreshes: pagesShowing,
  },
  putBackOffer,
);
