import { noInput } from "@/lib/identity/schema";
import { savePlatformSeller } from "@/lib/sellers/save-platform-seller";
import { ownSellerSchema, saveSellerInput, sellerSettingsSchema } from "@/lib/sellers/schema";
import { findPlatformSeller } from "@/lib/sellers/settings-queries";
import { route } from "@/lib/web/route";

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
