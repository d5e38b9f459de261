import { noInput } from "@/lib/identity/schema";
import { findOwnSeller } from "@/lib/sellers/queries";
import { saveSeller } from "@/lib/sellers/save-seller";
import { saveSellerInput } from "@/lib/sellers/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(noInput, findOwnSeller, { isItem: true });
export const PUT = route(saveSellerInput, saveSeller, { isItem: true });

export const { POST, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "PUT");
