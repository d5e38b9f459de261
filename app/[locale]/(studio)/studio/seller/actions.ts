"use server";

import { saveSeller } from "@/lib/commerce/sellers/save-seller";
import { saveSellerForm } from "@/lib/commerce/sellers/schema";
import { action } from "@/lib/system/web/action";

export const save = action(saveSellerForm, saveSeller);
