/** Whose webhook events we receive. */
export const eventProviders = ["stripe", "livekit"] as const;
export type EventProvider = (typeof eventProviders)[number];

/** Who may handle the money: Stripe, or our stand-in. */
export const paymentProviders = ["stripe", "sandbox"] as const;
export type PaymentProvider = (typeof paymentProviders)[number];
