"use client";

import { usePathname } from "next/navigation";
import { localePath, stripLocale } from "@/lib/base/i18n/locale-path";
import { type Locale, locales } from "@/lib/base/i18n/locales";

const names: Record<Locale, string> = { sv: "Svenska", en: "English" };

/**
 * Loads a whole new page, because `lang` and every string of the layout change. The query string is added only on
 * click, and is not in the link before, because it may contain a token that opens an account. Without scripts, the
 * server takes it from the Referer header.
 */
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
              href={`${localePath(language, "/language")}?page=${encodeURIComponent(path)}`}
              onClick={(event) => goStraight(event, localePath(language, path))}
              onPointerDown={(event) => goStraight(event, localePath(language, path))}
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

function goStraight({ currentTarget: link }: React.SyntheticEvent<HTMLAnchorElement>, path: string) {
  link.href = path + location.search + location.hash;
}
