import { courseListing } from "@/lib/catalogue/courses/listing";
import { courseSale } from "@/lib/catalogue/courses/sale";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Listing } from "@/lib/catalogue/offers/listing";
import type { Sale } from "@/lib/catalogue/offers/sale";
import { passListing } from "@/lib/catalogue/passes/listing";
import { passSale } from "@/lib/catalogue/passes/sale";
import { seminarListing } from "@/lib/catalogue/seminars/listing";
import { seminarSale } from "@/lib/catalogue/seminars/sale";
import { serviceListing } from "@/lib/catalogue/services/listing";
import { serviceSale } from "@/lib/catalogue/services/sale";

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
