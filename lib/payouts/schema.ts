/** How a payment is divided: the host's account gets all but the fee. */
export interface Split {
  accountRef: string;
  /** Minor units, in the payment's currency. */
  feeAmount: number;
}

/** What a provider says of a host's account. */
export interface AccountState {
  accountRef: string;
  /** Whether it can be paid into. */
  chargesEnabled: boolean;
  /** Whether it pays out to the host's bank. */
  payoutsEnabled: boolean;
  /** What the host still has to tell, in the provider's names for it. */
  requirements: string[];
}

/** How far a host has come: `checking` when all is told and the provider has not made up its mind. */
export type PayoutState = "none" | "incomplete" | "checking" | "ready";

export interface PayoutStatus {
  provider: "stripe" | "sandbox";
  state: PayoutState;
  /** What is missing, in the provider's names for it. */
  requirements: string[];
  /** The platform's part of a sale, in basis points. */
  fee_bp: number;
  /** Whether there is an account at all, which may be looked into. */
  has_account: boolean;
}
