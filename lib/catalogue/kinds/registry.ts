import { courseLifecycle } from "@/lib/catalogue/courses/lifecycle";
import { courseListing } from "@/lib/catalogue/courses/listing";
import { courseSale } from "@/lib/catalogue/courses/sale";
import type { Lifecycle, OfferKind } from "@/lib/catalogue/offers/kind";
import type { Listing } from "@/lib/catalogue/offers/listing";
import type { Sale } from "@/lib/catalogue/offers/sale";
import { passLifecycle } from "@/lib/catalogue/passes/lifecycle";
import { passListing } from "@/lib/catalogue/passes/listing";
import { passSale } from "@/lib/catalogue/passes/sale";
import { seminarLifecycle } from "@/lib/catalogue/seminars/lifecycle";
import { seminarListing } from "@/lib/catalogue/seminars/listing";
import { seminarSale } from "@/lib/catalogue/seminars/sale";
import { serviceLifecycle } from "@/lib/catalogue/services/lifecycle";
import { serviceListing } from "@/lib/catalogue/services/listing";
import { serviceSale } from "@/lib/catalogue/services/sale";
import type { Offer, OfferRow } from "./schema";

/** How each kind is sold. */
export const sales: Record<OfferKind, Sale> = {
  course: courseSale,
  service: serviceSale,
  seminar: seminarSale,
  series: passSale,
};

/** How each kind is found and listed. */
export const listings: { [K in OfferKind]: Listing<Offer<K>, OfferRow<K>> } = {
  course: courseListing,
  service: serviceListing,
  seminar: seminarListing,
  series: passListing,
};

/** How each kind is made, changed and put on sale. */
export const lifecycles: { [K in OfferKind]: Lifecycle<Offer<K>> } = {
  course: courseLifecycle,
  service: serviceLifecycle,
  seminar: seminarLifecycle,
  series: passLifecycle,
};
