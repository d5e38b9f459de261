import { env } from "@/lib/base/platform/env";
import type { AccountState } from "./schema";

/** The account of every host in the sandbox. */
export const sandboxAccount = (hostId: string) => `acct_sandbox_${hostId}`;

const returnUrl = () => `${env().APP_URL}/studio/payouts?from=stripe`;

/** A provider with no requirements: every account can be paid. */
export const sandboxPayouts = {
  provider: "sandbox" as const,

  async open(hostId: string): Promise<AccountState> {
    return this.retrieve(sandboxAccount(hostId));
  },

  async retrieve(accountRef: string): Promise<AccountState> {
    return { accountRef, chargesEnabled: true, payoutsEnabled: true, requirements: [] };
  },

  async onboardingUrl() {
    return returnUrl();
  },

  async dashboardUrl() {
    return returnUrl();
  },
};
