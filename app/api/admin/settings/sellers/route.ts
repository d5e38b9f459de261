import { sellerSettingsSchema, setSaleSellerInput } from "@/lib/commerce/sellers/schema";
import { setSaleSeller } from "@/lib/commerce/sellers/set-sale-seller";
import { findSellerSettings } from "@/lib/commerce/sellers/settings-queries";
import { noInput } from "@/lib/people/identity/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "Who sells each kind of thing, for admins",
    input: noInput,
    answers: { 200: sellerSettingsSchema },
    errors: { 404: ["not_found"] },
    isItem: true,
  },
  findSellerSettings,
);

export const PUT = route(
  {
    summary: "Say who sells things of a kind from now on, for admins",
    input: setSaleSellerInput,
    answers: { 200: sellerSettingsSchema },
    errors: { 404: ["not_found"], 409: ["platform_seller_missing"] },
    isItem: true,
  },
  setSaleSeller,
);
