import { notFound } from "next/navigation";
import { lifecycles } from "@/lib/catalogue/kinds/registry";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";
import { offerInput } from "@/lib/catalogue/offers/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import type { SearchParams } from "@/lib/system/web/read-page";
import { requireActor } from "@/lib/system/web/require-actor";

type OfferParams = { params: Promise<{ locale: string; id: string }> };

export type OwnOfferProps = OfferParams & { searchParams: SearchParams };

/** Returns the host's own offer that a studio page is about; for anyone else it does not exist. */
export async function requireOwnOffer<K extends OfferKind>(kind: K, { params }: OfferParams, subpage = "") {
  const [locale, { id }] = [await pageLocale(params), await params];
  const actor = await requireActor(locale, `/studio/${tableOf(kind)}/${id}${subpage}`);
  if (!offerInput.safeParse({ id }).success) notFound();
  return { locale, actor, offer: await notFoundOnMissing(lifecycles[kind].findOwn(actor, { id })) };
}

/** Names a studio page after the offer that it is about. */
export function ownOfferMetadata(kind: OfferKind, subpage = "") {
  return async (props: OfferParams) => {
    const { offer } = await requireOwnOffer(kind, props, subpage);
    return { title: offer.title };
  };
}
