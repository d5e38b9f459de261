import { findAdminOffer } from "@/lib/community/moderation/offer-queries";
import { adminOfferDetailsSchema, adminOfferInput } from "@/lib/community/moderation/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "One of them with what was decided about it, for admins",
    input: adminOfferInput,
    answers: { 200: adminOfferDetailsSchema },
    errors: { 404: ["not_found"] },
  },
  findAdminOffer,
);
