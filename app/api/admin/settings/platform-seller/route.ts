import { savePlatformSeller } from "@/lib/sellers/save-platform-seller";
import { saveSellerInput } from "@/lib/sellers/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const PUT = route(saveSellerInput, savePlatformSeller);

export const { GET, POST, PATCH, DELETE, OPTIONS } = methodNotAllowed("PUT");
