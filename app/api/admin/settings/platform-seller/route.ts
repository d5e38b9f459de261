import { noInput } from "@/lib/identity/schema";
import { savePlatformSeller } from "@/lib/sellers/save-platform-seller";
import { saveSellerInput } from "@/lib/sellers/schema";
import { findPlatformSeller } from "@/lib/sellers/settings-queries";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(noInput, findPlatformSeller, { isItem: true });
export const PUT = route(saveSellerInput, savePlatformSeller, { isItem: ({ platform }) => platform });

export const { POST, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "PUT");
