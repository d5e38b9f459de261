import { notFound } from "next/navigation";
import { offerInput } from "@/lib/catalogue/offers/schema";
import { findOwnSeminar } from "@/lib/catalogue/seminars/queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

export type SeminarProps = { params: Promise<{ locale: string; id: string }> };

/** Returns the host's own seminar that a studio page is about; for anyone else it does not exist. */
export async function requireOwnSeminar({ params }: SeminarProps, subpage = "") {
  const [locale, { id }] = [await pageLocale(params), await params];
  const actor = await requireActor(locale, `/studio/seminars/${id}${subpage}`);
  const parsed = offerInput.safeParse({ id });
  if (!parsed.success) notFound();
  return { locale, actor, seminar: await notFoundOnMissing(findOwnSeminar(actor, { id })) };
}
