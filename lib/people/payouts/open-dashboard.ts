import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { PayoutsNotReady } from "./errors";
import { payoutGateway } from "./gateway";
import { findAccount } from "./queries";
import { isReady } from "./rules";

/** Signs the host in to the provider's page with balance and payouts. Throws NotAHost, PayoutsNotReady, Unavailable. */
export async function openDashboard(actor: Actor): Promise<{ url: string }> {
  assertHost(actor);
  const account = await findAccount(actor.id);
  // Stripe does not sign in hosts who have not finished onboarding.
  if (!account || !isReady(account)) throw new PayoutsNotReady();
  return { url: await payoutGateway().dashboardUrl(account.accountRef) };
}
