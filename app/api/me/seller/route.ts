import { findOwnSeller } from "@/lib/commerce/sellers/queries";
import { saveSeller } from "@/lib/commerce/sellers/save-seller";
import { ownSellerSchema, saveSellerInput } from "@/lib/commerce/sellers/schema";
import { noInput } from "@/lib/people/identity/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "Who one is as a seller; a host's",
    input: noInput,
    answers: { 200: ownSellerSchema },
    errors: { 403: ["not_a_host"], 404: ["not_found"] },
    isItem: true,
  },
  findOwnSeller,
);

export const PUT = route(
  {
    summary: "Say who one is as a seller; the moms of what one offers follows whether one is registered",
    input: saveSellerInput,
    answers: { 200: ownSellerSchema },
    errors: { 403: ["not_a_host"] },
    isItem: true,
  },
  saveSeller,
);
