import { courseSale } from "@/lib/courses/sale";
import type { OfferKind } from "@/lib/offers/kind";
import type { Sale } from "@/lib/offers/sale";
import { seminarSale } from "@/lib/seminars/sale";
import { serviceSale } from "@/lib/services/sale";

/** How each kind is sold. */
export const sales: Record<OfferKind, Sale> = {
  course: courseSale,
  service: serviceSale,
  seminar: seminarSale,
};
