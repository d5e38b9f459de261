"use client";

import { usePathname } from "next/navigation";
import { localeOf } from "@/lib/base/i18n/locale-path";
import en from "@/lib/base/i18n/messages/en/forms.json";
import sv from "@/lib/base/i18n/messages/sv/forms.json";

const texts = { sv, en };

/** The words that every form has, without a provider: they are needed where no server answers. */
export function useFormTexts(): typeof sv {
  return texts[localeOf(usePathname())];
}
