import { defaultLocale, isLocale, type Locale } from "@/lib/base/i18n/locales";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import { clientAddress } from "./server/client-address";

/** Returns what commands without an actor may need to know about a request. */
export function readVisitor(headers: Headers, actor: Actor | null): Visitor {
  return {
    actor,
    address: clientAddress(headers),
    userAgent: (headers.get("user-agent") ?? "").slice(0, 300),
    locale: actor?.locale ?? preferredLocale(headers.get("accept-language")),
  };
}

function preferredLocale(acceptLanguage: string | null): Locale {
  const languages = (acceptLanguage ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return languages.find(isLocale) ?? defaultLocale;
}
