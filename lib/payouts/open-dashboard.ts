import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { PayoutsNotReady } from "./errors";
import { payoutGateway } from "./gateway";
import { findAccount } from "./queries";
import { isReady } from "./rules";

/** Signs the host in where they see balance and payouts. Throws NotAHost, PayoutsNotReady, Unavailable. */
export async function openDashboard(actor: Actor): Promise<{ url: string }> {
  assertHost(actor);
  const account = await findAccount(actor.id);
  // Stripe signs nobody in who has not finished telling who they are.
  if (!account || !isReady(account)) throw new PayoutsNotReady();
  return { url: await payoutGateway().dashboardUrl(account.accountRef) };
}
