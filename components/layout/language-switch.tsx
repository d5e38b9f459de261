"use client";

import { usePathname } from "next/navigation";
import { localePath, stripLocale } from "@/lib/i18n/locale-path";
import { type Locale, locales } from "@/lib/i18n/locales";

const names: Record<Locale, string> = { sv: "Svenska", en: "English" };

/**
 * A whole new page, not a step within this one: `lang` and every string of the layout change. What is asked for in the
 * address goes along at the moment of leaving, and is no part of the link before: it may hold what opens an account. Without
 * scripts, the server finds it in what the browser says of where it comes from.
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
