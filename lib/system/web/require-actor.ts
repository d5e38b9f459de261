import { notFound, redirect } from "next/navigation";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Actor } from "@/lib/people/identity/actor";
import { currentActor } from "./session";

/** For pages that need an account: signing in leads back to `path` (ours, without the language). */
export async function requireActor(locale: Locale, path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  redirect(`${localePath(locale, "/login")}?next=${encodeURIComponent(localePath(locale, path))}`);
}

/** For admin pages, which do not seem to exist for others. */
export async function requireAdmin(): Promise<Actor> {
  const actor = await currentActor();
  if (actor?.role !== "admin") notFound();
  return actor;
}
