import type { NextRequest } from "next/server";
import { localePath, stripLocale } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { landing } from "./landing";
import { ownOrigins } from "./own-origins";

/**
 * Returns the address of a page in another language. Its query string comes from the browser's Referer header, which is
 * sent only to our own origin, and is used only if it is about that page: a link with the query would put tokens that
 * open an account into the markup.
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
