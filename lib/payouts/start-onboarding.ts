import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { db } from "@/lib/platform/db";
import { payoutGateway } from "./gateway";
import { findAccount } from "./queries";

/**
 * Where the host tells the provider who they are and where their bank is; the account is opened on the way. Where
 * they come back to is ours to say. Throws NotAHost, Unavailable.
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
  // Two clicks at once: the first one noted stays, whatever the other was given.
  await db.hostAccount.createMany({ data: { hostId, provider, ...opened }, skipDuplicates: true });
  return String((await findAccount(hostId))?.accountRef);
}
