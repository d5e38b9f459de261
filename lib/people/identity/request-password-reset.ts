import { db, transaction } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { consume, type RateLimit } from "@/lib/base/platform/rate-limit";
import type { Visitor } from "./actor";
import { issueLink } from "./issue-link";

export const perAddress: RateLimit = { name: "forgot-address", points: 30, per: 3600 };
const perAccount: RateLimit = { name: "forgot-account", points: 5, per: 3600 };

/** Responds in the same way, and as fast, whether or not the address has an account: only the job looks it up. */
export async function requestPasswordReset(visitor: Visitor, { email }: { email: string }): Promise<void> {
  await consume(perAddress, visitor.address);
  await consume(perAccount, email);
  await enqueue(db, "start_password_reset", { email });
}

/** The job: emails a link to the owner of the address, if there is one. */
export async function startPasswordReset({ email }: { email: string }): Promise<void> {
  await transaction(async (tx) => {
    const user = await tx.user.findFirst({ where: { email, deletedAt: null }, select: { id: true } });
    if (user) await issueLink(tx, user.id, "reset_password");
  });
}
