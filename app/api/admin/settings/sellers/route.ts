import { noInput } from "@/lib/identity/schema";
import { sellerSettingsSchema, setSaleSellerInput } from "@/lib/sellers/schema";
import { setSaleSeller } from "@/lib/sellers/set-sale-seller";
import { findSellerSettings } from "@/lib/sellers/settings-queries";
import { route } from "@/lib/web/route";

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
