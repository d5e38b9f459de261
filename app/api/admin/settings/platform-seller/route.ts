import { savePlatformSeller } from "@/lib/commerce/sellers/save-platform-seller";
import { ownSellerSchema, saveSellerInput, sellerSettingsSchema } from "@/lib/commerce/sellers/schema";
import { findPlatformSeller } from "@/lib/commerce/sellers/settings-queries";
import { noInput } from "@/lib/people/identity/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "The platform as a seller, for admins",
    input: noInput,
    answers: { 200: ownSellerSchema },
    errors: { 404: ["not_found"] },
    isItem: true,
  },
  findPlatformSeller,
);

export const PUT = route(
  {
    summary: "Say who the platform is as a seller, for admins",
    input: saveSellerInput,
    answers: { 200: sellerSettingsSchema },
    errors: { 404: ["not_found"] },
    isItem: ({ platform }) => platform,
  },
  savePlatformSeller,
);
