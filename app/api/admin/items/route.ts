import { listAdminOffers } from "@/lib/community/moderation/offer-queries";
import { adminOfferSchema, listAdminOffersInput } from "@/lib/community/moderation/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "What all hosts have published, for admins",
    input: listAdminOffersInput,
    answers: { 200: pageOf(adminOfferSchema) },
    errors: { 404: ["not_found"] },
  },
  listAdminOffers,
);
