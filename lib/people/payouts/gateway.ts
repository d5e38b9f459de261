import { env } from "@/lib/base/platform/env";
import type { PaymentProvider } from "@/lib/base/platform/providers";
import { sandboxPayouts } from "./gateway.sandbox";
import { stripePayouts } from "./gateway.stripe";
import type { AccountState } from "./schema";

/** The provider that pays hosts. All methods throw Unavailable when it cannot be reached. */
export interface PayoutGateway {
  readonly provider: PaymentProvider;
  /** Opens an account for a host; asked again within a short time, it returns the same one. */
  open(hostId: string): Promise<AccountState>;
  retrieve(accountRef: string): Promise<AccountState>;
  /** Returns the page where the host enters their identity and bank details. It works once, for a few minutes. */
  onboardingUrl(accountRef: string): Promise<string>;
  /** Returns the page where the host sees their balance and payouts. */
  dashboardUrl(accountRef: string): Promise<string>;
}

export function payoutGateway(provider: string = env().PAYMENTS): PayoutGateway {
  return provider === "stripe" ? stripePayouts : sandboxPayouts;
}
