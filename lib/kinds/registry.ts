import { courseListing } from "@/lib/courses/listing";
import { courseSale } from "@/lib/courses/sale";
import type { OfferKind } from "@/lib/offers/kind";
import type { Listing } from "@/lib/offers/listing";
import type { Sale } from "@/lib/offers/sale";
import { passListing } from "@/lib/passes/listing";
import { passSale } from "@/lib/passes/sale";
import { seminarListing } from "@/lib/seminars/listing";
import { seminarSale } from "@/lib/seminars/sale";
import { serviceListing } from "@/lib/services/listing";
import { serviceSale } from "@/lib/services/sale";

/** How each kind is sold. */
export const sales: Record<OfferKind, Sale> = {
  course: courseSale,
  service: serviceSale,
  seminar: seminarSale,
  pass: passSale,
};

/** How each kind appears in lists of several. */
export const listings: Record<OfferKind, Listing> = {
  course: courseListing,
  service: serviceListing,
  seminar: seminarListing,
  pass: passListing,
};
