import { courseLifecycle } from "@/lib/courses/lifecycle";
import { courseSale } from "@/lib/courses/sale";
import type { Lifecycle, OfferKind } from "@/lib/offers/kind";
import type { Sale } from "@/lib/offers/sale";
import { seminarLifecycle } from "@/lib/seminars/lifecycle";
import { seminarSale } from "@/lib/seminars/sale";
import { serviceLifecycle } from "@/lib/services/lifecycle";
import { serviceSale } from "@/lib/services/sale";

/** How each kind is sold. */
export const sales: Record<OfferKind, Sale> = {
  course: courseSale,
  service: serviceSale,
  seminar: seminarSale,
};

/** How each kind is made, changed and put on sale. */
export const lifecycles: Record<OfferKind, Lifecycle> = {
  course: courseLifecycle,
  service: serviceLifecycle,
  seminar: seminarLifecycle,
};

/** The public pages that an offer is on, without language. */
export function pagesShowing(offer: { kind: OfferKind; slug: string; host: { slug: string } }): string[] {
  return lifecycles[offer.kind].pagesShowing(offer);
}
