import { courseRules } from "@/lib/courses/kind";
import type { KindRules, OfferKind } from "@/lib/offers/kind";
import { seminarRules } from "@/lib/seminars/kind";
import { serviceRules } from "@/lib/services/kind";

/** What is decided about each kind without asking the database. */
export const kindRules: Record<OfferKind, KindRules> = {
  course: courseRules,
  service: serviceRules,
  seminar: seminarRules,
};

/** Returns the public pages that show an offer, without the language. */
export function pagesShowing(offer: { kind: OfferKind; slug: string; host: { slug: string } }): string[] {
  return kindRules[offer.kind].pagesShowing(offer);
}
