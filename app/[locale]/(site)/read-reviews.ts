import { cache } from "react";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { listHostReviews, listReviews } from "@/lib/community/reviews/queries";
import { readPublic } from "@/lib/system/web/public-pages";

/** The most reviews on cached public pages; older ones have pages of their own. */
const limit = 20;

/** Reads the reviews of one offer; null while the database is away. */
export const readReviews = cache(async (kind: OfferKind, id: string) => {
  const { data } = await readPublic(`reviews:${kind}:${id}`, () =>
    listReviews(kind)({ actor: null }, { id, limit }),
  );
  return data;
});

/** Does the same for all offers of a host. */
export const readHostReviews = cache(async (hostId: string) => {
  const { data } = await readPublic(`reviews:host:${hostId}`, () => listHostReviews(hostId, { limit }));
  return data;
});
