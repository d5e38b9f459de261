export const offerKinds = ["course", "service", "seminar"] as const;
export type OfferKind = (typeof offerKinds)[number];
