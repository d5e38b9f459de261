import { redirect } from "next/navigation";
import { localePath, stripLocale } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import { ownPath } from "@/lib/identity/rules";
import { currentActor } from "@/lib/web/session";

export type CameFrom = Promise<{ next?: string | string[] }>;

/** Where signing in leads back to; who is signed in already goes there at once. */
export async function readCameFrom(
  locale: Locale,
  searchParams: CameFrom,
): Promise<{ fields: Record<string, string>; query: string }> {
  const { next } = await searchParams;
  if (await currentActor()) redirect(localePath(locale, stripLocale(ownPath(next))));
  return typeof next === "string"
    ? { fields: { next }, query: `?next=${encodeURIComponent(next)}` }
    : { fields: {}, query: "" };
}
