import { cache } from "react";
import { listings } from "@/lib/catalogue/kinds/registry";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { readPublic } from "@/lib/system/web/public-pages";

/** Also for its share picture. Throws NotFound. */
export const findOfferShown = <K extends OfferKind>(kind: K, slug: string) =>
  readPublic(`${kind}:${slug}`, () => listings[kind].find({ actor: null }, { id: slug }));

/** Reads a public page's offer once for the page and its metadata. */
export const readOffer = cache(<K extends OfferKind>(kind: K, slug: string) =>
  notFoundOnMissing(findOfferShown(kind, slug)),
);
