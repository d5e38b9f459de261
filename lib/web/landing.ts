import { localePath, stripLocale } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import { ownPath } from "@/lib/identity/rules";

/**
 * Where a browser is sent: a page of our own in a language, home if `wish` is none. The last thing done to an address before
 * it is redirected to, since what was harmless may lead away once its language is taken off or put on.
 */
export function landing(locale: Locale, wish: unknown): string {
  return ownPath(localePath(locale, stripLocale(ownPath(wish))), localePath(locale, "/home"));
}
