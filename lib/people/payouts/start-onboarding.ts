import { db } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { payoutGateway } from "./gateway";
import { findAccount } from "./queries";

/**
 * Returns the provider's page for the host's identity and bank details, opening the account if needed. We choose where
 * they return to. Throws NotAHost, Unavailable.
 */
export async function startOnboarding(actor: Actor): Promise<{ url: string }> {
  assertHost(actor);
  const accountRef = (await findAccount(actor.id))?.accountRef ?? (await openAccount(actor.id));
  return { url: await payoutGateway().onboardingUrl(accountRef) };
}

async function openAccount(hostId: string): Promise<string> {
  const gateway = payoutGateway();
  const { provider } = gateway;
  const opened = await gateway.open(hostId);
  // Of two concurrent clicks, the account that was stored first stays.
  await db.hostAccount.createMany({ data: { hostId, provider, ...opened }, skipDuplicates: true });
  return String((await findAccount(hostId))?.accountRef);
}
