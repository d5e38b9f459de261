"use client";

import { usePathname } from "next/navigation";
import en from "@/lib/i18n/en.json";
import { localeOf } from "@/lib/i18n/locale-path";
import sv from "@/lib/i18n/sv.json";

/** Named one by one, so that the browser is not sent all the other words. */
const texts = { sv: sv.forms, en: en.forms };

/** The words that every form has, without a provider: they are needed where no server answers. */
export function useFormTexts(): typeof sv.forms {
  return texts[localeOf(usePathname())];
}
