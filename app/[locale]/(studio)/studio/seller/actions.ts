"use server";

import { saveSeller } from "@/lib/sellers/save-seller";
import { saveSellerForm } from "@/lib/sellers/schema";
import { action } from "@/lib/web/action";

export const save = action(saveSellerForm, saveSeller);
