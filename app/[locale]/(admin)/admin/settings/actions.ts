"use server";

import { savePlatformSeller } from "@/lib/sellers/save-platform-seller";
import { saveSellerForm, setSaleSellerInput } from "@/lib/sellers/schema";
import { setSaleSeller } from "@/lib/sellers/set-sale-seller";
import { action } from "@/lib/web/action";

export const setSeller = action(setSaleSellerInput, setSaleSeller, { leadsTo: () => "/admin/settings" });

export const savePlatform = action(saveSellerForm, savePlatformSeller);
