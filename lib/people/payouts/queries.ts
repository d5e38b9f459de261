import { type Database, db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import type { HostAccount } from "@/prisma/generated/client";
import { PayoutsNotReady } from "./errors";
import { sandboxAccount } from "./gateway.sandbox";
import { feeOf, isReady, stateOf } from "./rules";
import type { PayoutStatus, Split } from "./schema";

/** Finds a host's account at the current provider, in its last known state. */
export function findAccount(hostId: string, tx: Database = db): Promise<HostAccount | null> {
  const provider = env().PAYMENTS;
  return tx.hostAccount.findUnique({ where: { hostId_provider: { hostId, provider } } });
}

/** Whether a host can be paid. In the sandbox every host can. */
export async function canBePaid(hostId: string, tx: Database = db): Promise<boolean> {
  if (env().PAYMENTS === "sandbox") return true;
  const account = await findAccount(hostId, tx);
  return account !== null && isReady(account);
}

/** Throws PayoutsNotReady. */
export async function assertCanBePaid(hostId: string, tx: Database = db): Promise<void> {
  if (!(await canBePaid(hostId, tx))) throw new PayoutsNotReady();
}

/** Returns where an order's money goes, and the platform's fee. Throws PayoutsNotReady. */
export async function requireSplit({ hostId, amount }: { hostId: string; amount: number }): Promise<Split> {
  const feeAmount = feeOf(amount, env().PLATFORM_FEE_BP);
  if (env().PAYMENTS === "sandbox") return { accountRef: sandboxAccount(hostId), feeAmount };
  const account = await findAccount(hostId);
  if (!account || !isReady(account)) throw new PayoutsNotReady();
  return { accountRef: account.accountRef, feeAmount };
}

/** Returns how far a host has come with onboarding. Throws NotAHost. */
export async function findPayoutStatus(actor: Actor): Promise<PayoutStatus> {
  assertHost(actor);
  const account = await findAccount(actor.id);
  const isSandbox = env().PAYMENTS === "sandbox";
  return {
    provider: env().PAYMENTS,
    state: isSandbox ? "ready" : stateOf(account),
    requirements: account?.requirements ?? [],
    fee_bp: env().PLATFORM_FEE_BP,
    has_account: account !== null,
  };
}
