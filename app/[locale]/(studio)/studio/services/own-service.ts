import { notFound } from "next/navigation";
import { offerInput } from "@/lib/catalogue/offers/schema";
import { findOwnService } from "@/lib/catalogue/services/queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

export type ServiceProps = { params: Promise<{ locale: string; id: string }> };

/** Returns the host's own service that a studio page is about; for anyone else it does not exist. */
export async function requireOwnService({ params }: ServiceProps, subpage = "") {
  const [locale, { id }] = [await pageLocale(params), await params];
  const actor = await requireActor(locale, `/studio/services/${id}${subpage}`);
  if (!offerInput.safeParse({ id }).success) notFound();
  return { locale, actor, service: await notFoundOnMissing(findOwnService(actor, { id })) };
}
