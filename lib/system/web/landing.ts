import { localePath, stripLocale } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { ownPath } from "@/lib/people/identity/rules";

/**
 * Returns where a browser is redirected to: a page of ours in a language, or home if `wish` is none. Always the last
 * step before a redirect, because a harmless address may lead elsewhere once its language is added or removed.
 */
export function landing(locale: Locale, wish: unknown): string {
  return ownPath(localePath(locale, stripLocale(ownPath(wish))), localePath(locale, "/home"));
}
