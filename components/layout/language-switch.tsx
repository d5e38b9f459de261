"use client";

import { usePathname } from "next/navigation";
import { localePath, stripLocale } from "@/lib/i18n/locale-path";
import { type Locale, locales } from "@/lib/i18n/locales";

const names: Record<Locale, string> = { sv: "Svenska", en: "English" };

/** A whole new page, not a step within this one: `lang` and every string of the layout change. */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const path = stripLocale(usePathname());
  return (
    <nav aria-label={label}>
      <ul className="-mx-3 flex">
        {locales.map((language) => (
          <li key={language}>
            <a
              aria-current={language === locale ? "true" : undefined}
              className="inline-flex min-h-tap items-center px-3 text-ink-soft hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
              href={localePath(language, path)}
              hrefLang={language}
              lang={language}
            >
              {names[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
