import { notFound, redirect } from "next/navigation";
import { localePath } from "@/lib/base/i18n/locale-path";
import { offerInput } from "@/lib/catalogue/offers/schema";
import { findOwnPass } from "@/lib/catalogue/passes/queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

export type PassProps = { params: Promise<{ locale: string; id: string }> };

/** Returns the host's own pass that a studio page is about; for anyone else it does not exist. */
export async function requireOwnPass({ params }: PassProps, subpage = "") {
  const [locale, { id }] = [await pageLocale(params), await params];
  const actor = await requireActor(locale, `/studio/passes/${id}${subpage}`);
  if (!offerInput.safeParse({ id }).success) notFound();
  return { locale, actor, pass: await notFoundOnMissing(findOwnPass(actor, { id })) };
}

/** For pages that are for hosts and about no particular pass. */
export async function requireTeacher({ params }: { params: Promise<{ locale: string }> }, subpage = "") {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, `/studio/passes${subpage}`);
  if (actor.role === "member") redirect(localePath(locale, "/studio"));
  return { locale, actor };
}
