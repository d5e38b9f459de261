import { db } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";
import type { Actor } from "@/lib/people/identity/actor";
import { payoutGateway } from "./gateway";
import { findAccount } from "./queries";
import { isReady } from "./rules";
import type { AccountState } from "./schema";

interface KnownAccount {
  provider: string;
  accountRef: string;
}

/** Asks the provider for an account's state, and stores it. Throws Unavailable. */
export async function refreshAccount({ provider, accountRef }: KnownAccount): Promise<void> {
  const askedAt = new Date();
  const { chargesEnabled, payoutsEnabled, requirements } = await payoutGateway(provider).retrieve(accountRef);
  await recordAnswer({ provider, accountRef }, askedAt, { chargesEnabled, payoutsEnabled, requirements });
}

/** Ignores a response to a question that is older than the one last stored. */
async function recordAnswer(account: KnownAccount, askedAt: Date, state: Omit<AccountState, "accountRef">) {
  await db.hostAccount.updateMany({
    where: { ...account, updatedAt: { lte: askedAt } },
    data: { ...state, updatedAt: askedAt },
  });
}

/**
 * Makes sure that a host who has finished onboarding does not wait for a lost event. While the provider is away, the
 * known state stands.
 */
export async function catchUpPayouts({ id }: Pick<Actor, "id">): Promise<void> {
  const account = await findAccount(id);
  if (!account || isReady(account)) return;
  try {
    await refreshAccount(account);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    log().warn({ host_id: id, err: error.cause }, "a host's account could not be asked about");
  }
}
