import { env } from "@/lib/platform/env";
import type { Currency } from "@/lib/platform/money";
import { sandboxGateway } from "./gateway.sandbox";
import { stripeGateway } from "./gateway.stripe";

/** What a provider is asked to collect. */
export interface Bill {
  orderId: string;
  title: string;
  amount: number;
  currency: Currency;
  buyerEmail: string;
  /** Own path to come back to, without origin. */
  returnPath: string;
  expiresAt: Date;
}

export interface OpenedCheckout {
  sessionId: string;
  /** Where the buyer pays. */
  url: string;
}

/** The truth about a checkout, asked of whoever holds the money. */
export type CheckoutState =
  | { status: "open"; orderId: string }
  /** Done by the buyer, but the money is still on its way (Klarna, bank transfer). */
  | { status: "processing"; orderId: string }
  | { status: "expired"; orderId: string }
  | { status: "paid"; orderId: string; paymentRef: string; amount: number; currency: string };

export interface RefundRequest {
  refundId: string;
  paymentRef: string;
  amount: number;
}

export interface PaymentGateway {
  readonly provider: "stripe" | "sandbox";
  /** Opens a checkout; asked again for the same order with the same expiry, it gives the same one. */
  open(bill: Bill): Promise<OpenedCheckout>;
  retrieve(sessionId: string): Promise<CheckoutState>;
  /** Closes a checkout so that nobody can pay any more, and says what it had come to. */
  expire(sessionId: string): Promise<CheckoutState>;
  /** Sends money back the way it came, once per `refundId`. Gives the provider's id of it. */
  refund(request: RefundRequest): Promise<{ providerRef: string }>;
}

/** All methods throw Unavailable when the provider cannot be reached. */
export function paymentGateway(provider: string = env().PAYMENTS): PaymentGateway {
  return provider === "stripe" ? stripeGateway : sandboxGateway;
}
