import type { PaymentProvider } from "@/lib/base/platform/providers";

/** How a payment is divided: the host's account gets everything but the fee. */
export interface Split {
  accountRef: string;
  /** In minor units of the payment's currency. */
  feeAmount: number;
}

/** The state of a host's account at the provider. */
export interface AccountState {
  accountRef: string;
  /** Whether it can receive money. */
  chargesEnabled: boolean;
  /** Whether it pays out to the host's bank. */
  payoutsEnabled: boolean;
  /** The details that the host still has to enter, by the provider's names. */
  requirements: string[];
}

/** A host's onboarding progress: `checking` if everything is entered and the provider has not decided yet. */
export type PayoutState = "none" | "incomplete" | "checking" | "ready";

export interface PayoutStatus {
  provider: PaymentProvider;
  state: PayoutState;
  /** The missing details, by the provider's names. */
  requirements: string[];
  /** The platform's fee on a sale, in basis points. */
  fee_bp: number;
  /** Whether there is an account with a dashboard. */
  has_account: boolean;
}
