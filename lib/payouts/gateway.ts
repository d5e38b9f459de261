import { env } from "@/lib/platform/env";
import { sandboxPayouts } from "./gateway.sandbox";
import { stripePayouts } from "./gateway.stripe";
import type { AccountState } from "./schema";

/** Whoever pays hosts. All methods throw Unavailable when it cannot be reached. */
export interface PayoutGateway {
  readonly provider: "stripe" | "sandbox";
  /** Opens an account for a host; asked again soon, it gives the same one. */
  open(hostId: string): Promise<AccountState>;
  retrieve(accountRef: string): Promise<AccountState>;
  /** Where the host tells who they are and where their bank is. Works once, and for minutes. */
  onboardingUrl(accountRef: string): Promise<string>;
  /** Where the host sees balance and payouts. */
  dashboardUrl(accountRef: string): Promise<string>;
}

export function payoutGateway(provider: string = env().PAYMENTS): PayoutGateway {
  return provider === "stripe" ? stripePayouts : sandboxPayouts;
}
