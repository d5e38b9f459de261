import { noInput } from "@/lib/identity/schema";
import { setSaleSellerInput } from "@/lib/sellers/schema";
import { setSaleSeller } from "@/lib/sellers/set-sale-seller";
import { findSellerSettings } from "@/lib/sellers/settings-queries";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(noInput, findSellerSettings, { isItem: true });
export const PUT = route(setSaleSellerInput, setSaleSeller, { isItem: true });

export const { POST, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "PUT");
