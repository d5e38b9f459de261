import { courseRules } from "@/lib/catalogue/courses/kind";
import { type KindRules, type OfferKind, offerKinds } from "@/lib/catalogue/offers/kind";
import { passRules } from "@/lib/catalogue/passes/kind";
import { seminarRules } from "@/lib/catalogue/seminars/kind";
import { serviceRules } from "@/lib/catalogue/services/kind";

/** What is decided about each kind without asking the database. */
export const kindRules: Record<OfferKind, KindRules> = {
  course: courseRules,
  service: serviceRules,
  seminar: seminarRules,
  series: passRules,
};

/** What has a date comes first. */
export const kindsInOrder = offerKinds.toSorted(
  (a, b) => Number(kindRules[b].isDated) - Number(kindRules[a].isDated),
);

/** Returns the public pages that show an offer, without the language. */
export function pagesShowing(offer: { kind: OfferKind; slug: string; host: { slug: string } }): string[] {
  return kindRules[offer.kind].pagesShowing(offer);
}
