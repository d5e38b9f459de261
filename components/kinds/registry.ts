import type { KindComponents } from "@/components/offers/kind-components";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { courseComponents } from "./course/course-components";
import { passComponents } from "./pass/pass-components";
import { seminarComponents } from "./seminar/seminar-components";
import { serviceComponents } from "./service/service-components";

/** What pages that show several kinds take from each. */
export const kindComponents: { [K in OfferKind]: KindComponents<K> } = {
  course: courseComponents,
  service: serviceComponents,
  seminar: seminarComponents,
  pass: passComponents,
};
