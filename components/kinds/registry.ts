import type { KindComponents } from "@/components/offers/kind-components";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { courseComponents } from "./course/course-components";
import { passComponents } from "./pass/pass-components";
import { seminarComponents } from "./seminar/seminar-components";
import { serviceComponents } from "./service/service-components";

const components = {
  course: courseComponents,
  service: serviceComponents,
  seminar: seminarComponents,
  series: passComponents,
};

type Besides = {
  [K in OfferKind]: NonNullable<Parameters<(typeof components)[K]["Details"]>[0]["beside"]>;
};

/** What the page of a kind shows beside its offer. */
export type Beside<K extends OfferKind> = Besides[K];

/** What pages take from each kind. */
export const kindComponents: { [K in OfferKind]: KindComponents<K, Besides[K]> } = components;
