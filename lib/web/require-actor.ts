import { notFound, redirect } from "next/navigation";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { currentActor } from "./session";

/** For pages that need an account: `path` (own, without language) is where signing in leads back to. */
export async function requireActor(locale: Locale, path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  redirect(`${localePath(locale, "/login")}?next=${encodeURIComponent(localePath(locale, path))}`);
}

/** For pages of admins, which for all others are not there. */
export async function requireAdmin(): Promise<Actor> {
  const actor = await currentActor();
  if (actor?.role !== "admin") notFound();
  return actor;
}
