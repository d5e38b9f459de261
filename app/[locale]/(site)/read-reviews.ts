import { cache } from "react";
import type { OfferKind } from "@/lib/offers/kind";
import { listHostReviews, listReviews } from "@/lib/reviews/queries";
import { readPublic } from "@/lib/web/public-pages";

/** On pages that are the same for everyone; what is older stands on pages of its own. */
const limit = 20;

/** What is said of one thing; null while the database is away. */
export const readReviews = cache(async (kind: OfferKind, id: string) => {
  const { data } = await readPublic(`reviews:${kind}:${id}`, () =>
    listReviews(kind)({ actor: null }, { id, limit }),
  );
  return data;
});

/** The same of all that a host offers. */
export const readHostReviews = cache(async (hostId: string) => {
  const { data } = await readPublic(`reviews:host:${hostId}`, () => listHostReviews(hostId, { limit }));
  return data;
});
