import { redirect } from "next/navigation";
import { localePath } from "@/lib/base/i18n/locale-path";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

/** For pages of the studio that are for hosts alone; `path` is the page's own, without the language. */
export async function requireHost(params: Promise<{ locale: string }>, path: string) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, path);
  if (actor.role === "member") redirect(localePath(locale, "/studio"));
  return { locale, actor };
}
