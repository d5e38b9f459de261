import { env } from "@/lib/base/platform/env";
import type { PaymentProvider } from "@/lib/base/platform/providers";
import { sandboxGateway } from "./gateway.sandbox";
import { stripeGateway } from "./gateway.stripe";
import type {
  Bill,
  CaptureRequest,
  CheckoutState,
  OpenedCheckout,
  PaymentState,
  RecentMoney,
  RefundRequest,
  SentRefund,
  Whereabouts,
} from "./schema";

/** The payment provider. All methods throw Unavailable when it cannot be reached. */
export interface PaymentGateway {
  readonly provider: PaymentProvider;
  /** Opens a checkout. Idempotent for the same order and expiry. */
  open(bill: Bill): Promise<OpenedCheckout>;
  retrieve(sessionId: string): Promise<CheckoutState>;
  /** Closes a checkout so that nobody can pay any more, and returns its final state. */
  expire(sessionId: string): Promise<CheckoutState>;
  /**
   * Captures authorised money, once per `authorisationId`. Returns where the money is afterwards: still authorised, if
   * refused for good.
   */
  capture(request: CaptureRequest): Promise<Whereabouts>;
  /** Releases authorised money. Returns where the money is afterwards: captured, if that was faster. */
  release(paymentRef: string): Promise<Whereabouts>;
  /** Refunds money to where it came from, once per `refundId`. */
  refund(request: RefundRequest): Promise<SentRefund>;
  /** Returns the current state of a payment. */
  inspect(paymentRef: string): Promise<PaymentState>;
  /** Returns what has happened since then, according to the provider. */
  recent(since: Date): Promise<RecentMoney>;
}

export function paymentGateway(provider: string = env().PAYMENTS): PaymentGateway {
  return provider === "stripe" ? stripeGateway : sandboxGateway;
}
