import type { NextRequest } from "next/server";
import { localePath, stripLocale } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import { landing } from "./landing";
import { ownOrigins } from "./own-origins";

/**
 * Where the page that a link names is in a language. What was asked of that page the browser itself says, as it says it to our
 * own origin alone, and of that page alone: a link that held it would put what opens an account into its markup.
 */
export function otherLanguage(locale: Locale, request: NextRequest): string {
  const path = landing(locale, request.nextUrl.searchParams.get("page") ?? "/");
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return path;
  const { origin, pathname, search } = new URL(referer);
  const isThatPage =
    ownOrigins(request).includes(origin) && localePath(locale, stripLocale(pathname)) === path;
  return isThatPage ? landing(locale, pathname + search) : path;
}
