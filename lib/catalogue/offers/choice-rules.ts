export const offerLanguages = ["sv", "en"] as const;

/** The refunds outside the legal right of withdrawal; `lib/commerce/orders/cancellation-rules` says how much and until when. */
export const cancellationPolicies = ["flexible", "moderate", "strict"] as const;
export type OfferedPolicy = (typeof cancellationPolicies)[number];
