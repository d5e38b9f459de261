import { redirect } from "next/navigation";
import type { Locale } from "@/lib/base/i18n/locales";
import { landing } from "@/lib/system/web/landing";
import { currentActor } from "@/lib/system/web/session";

export type CameFrom = Promise<{ next?: string | string[]; email?: string | string[] }>;

/** Returns where signing in leads back to; a person who is already signed in is redirected there at once. */
export async function readCameFrom(
  locale: Locale,
  searchParams: CameFrom,
): Promise<{ fields: Record<string, string>; query: string; address: string | undefined }> {
  const { next, email } = await searchParams;
  if (await currentActor()) redirect(landing(locale, next));
  const address = typeof email === "string" ? email : undefined;
  return typeof next === "string"
    ? { fields: { next }, query: `?next=${encodeURIComponent(next)}`, address }
    : { fields: {}, query: "", address };
}
