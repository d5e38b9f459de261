"use server";

import { savePlatformSeller } from "@/lib/commerce/sellers/save-platform-seller";
import { saveSellerForm, setSaleSellerInput } from "@/lib/commerce/sellers/schema";
import { setSaleSeller } from "@/lib/commerce/sellers/set-sale-seller";
import { action } from "@/lib/system/web/action";

export const setSeller = action(setSaleSellerInput, setSaleSeller, { leadsTo: () => "/admin/settings" });

export const savePlatform = action(saveSellerForm, savePlatformSeller);
