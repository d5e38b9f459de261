import { defaultLocale, isLocale, type Locale } from "./locales";

/** The address of an own path in a language: `/seminars` in Swedish, `/en/seminars` in English. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The same path without its language, whether it came as the visitor wrote it or as rewritten to `/sv/…`; never another site's. */
export function stripLocale(path: string): string {
  return path.replace(/^\/(sv|en)(?=\/|$)/, "").replace(/^[/\\]{2,}/, "/") || "/";
}

/** The language of a page, from its path. */
export function localeOf(path: string): Locale {
  const first = path.split(/[/?#]/)[1];
  return isLocale(first) ? first : defaultLocale;
}
