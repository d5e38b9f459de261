import type Stripe from "stripe";
import { reach, stripe } from "@/lib/base/platform/client.stripe";
import { env } from "@/lib/base/platform/env";
import type { AccountState } from "./schema";

export const stripePayouts = {
  provider: "stripe" as const,

  async open(hostId: string): Promise<AccountState> {
    const account = await reach(() =>
      stripe().accounts.create(
        { ...express, metadata: { host_id: hostId } },
        { idempotencyKey: `account:${hostId}` },
      ),
    );
    return toState(account);
  },

  async retrieve(accountRef: string): Promise<AccountState> {
    return toState(await reach(() => stripe().accounts.retrieve(accountRef)));
  },

  async onboardingUrl(accountRef: string): Promise<string> {
    const page = `${env().APP_URL}/studio/payouts`;
    const link = await reach(() =>
      stripe().accountLinks.create({
        account: accountRef,
        type: "account_onboarding",
        // Everything at once, including what the tax authority will require, rather than piece by piece over the year.
        collection_options: { fields: "eventually_due" },
        return_url: `${page}?from=stripe`,
        refresh_url: `${page}?from=old_link`,
      }),
    );
    return link.url;
  },

  async dashboardUrl(accountRef: string): Promise<string> {
    return (await reach(() => stripe().accounts.createLoginLink(accountRef))).url;
  },
};

/** An Express account, as today's API describes it. */
const express: Stripe.AccountCreateParams = {
  country: "SE",
  controller: {
    stripe_dashboard: { type: "express" },
    requirement_collection: "stripe",
    fees: { payer: "application" },
    losses: { payments: "application" },
  },
  capabilities: { card_payments: { requested: true }, transfers: { requested: true } },
};

function toState(account: Stripe.Account): AccountState {
  const { requirements } = account;
  return {
    accountRef: account.id,
    chargesEnabled: account.charges_enabled && account.capabilities?.transfers === "active",
    payoutsEnabled: account.payouts_enabled,
    requirements: [...new Set([...(requirements?.past_due ?? []), ...(requirements?.currently_due ?? [])])],
  };
}
