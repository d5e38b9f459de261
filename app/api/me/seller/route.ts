import { noInput } from "@/lib/identity/schema";
import { findOwnSeller } from "@/lib/sellers/queries";
import { saveSeller } from "@/lib/sellers/save-seller";
import { ownSellerSchema, saveSellerInput } from "@/lib/sellers/schema";
import { route } from "@/lib/web/route";

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
