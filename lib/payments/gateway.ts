import { env } from "@/lib/platform/env";
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

/** Whoever collects the money. All methods throw Unavailable when it cannot be reached. */
export interface PaymentGateway {
  readonly provider: "stripe" | "sandbox";
  /** Opens a checkout; asked again for the same order with the same expiry, it gives the same one. */
  open(bill: Bill): Promise<OpenedCheckout>;
  retrieve(sessionId: string): Promise<CheckoutState>;
  /** Closes a checkout so that nobody can pay any more, and says what it had come to. */
  expire(sessionId: string): Promise<CheckoutState>;
  /** Takes what was set aside, once per `authorisationId`. Says where it is afterwards: still set aside, if refused for good. */
  capture(request: CaptureRequest): Promise<Whereabouts>;
  /** Lets go of what was set aside. Says where it is afterwards: captured, if that was faster. */
  release(paymentRef: string): Promise<Whereabouts>;
  /** Sends money back the way it came, once per `refundId`. */
  refund(request: RefundRequest): Promise<SentRefund>;
  /** What has become of money that was received. */
  inspect(paymentRef: string): Promise<PaymentState>;
  /** What happened since, by the provider's own account of it. */
  recent(since: Date): Promise<RecentMoney>;
}

export function paymentGateway(provider: string = env().PAYMENTS): PaymentGateway {
  return provider === "stripe" ? stripeGateway : sandboxGateway;
}
