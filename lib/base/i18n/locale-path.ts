import { defaultLocale, isLocale, type Locale } from "./locales";

/** Returns the address of a path in a language: `/seminars` in Swedish, `/en/seminars` in English. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/**
 * Returns the path without its language, whether as visitors see it or as rewritten to `/sv/…`; never another site's.
 */
export function stripLocale(path: string): string {
  return path.replace(/^\/(sv|en)(?=\/|$)/, "").replace(/^[/\\]{2,}/, "/") || "/";
}

/** Returns the language of a page's path. */
export function localeOf(path: string): Locale {
  const first = path.split(/[/?#]/)[1];
  return isLocale(first) ? first : defaultLocale;
}
