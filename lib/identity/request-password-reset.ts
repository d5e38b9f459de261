import { db, transaction } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { consume, type RateLimit } from "@/lib/platform/rate-limit";
import type { Visitor } from "./actor";
import { issueLink } from "./issue-link";

export const perAddress: RateLimit = { name: "forgot-address", points: 30, per: 3600 };
const perAccount: RateLimit = { name: "forgot-account", points: 5, per: 3600 };

/** Answers alike, and as fast, for addresses that have no account: whether there is one is found out by the job. */
export async function requestPasswordReset(visitor: Visitor, { email }: { email: string }): Promise<void> {
  await consume(perAddress, visitor.address);
  await consume(perAccount, email);
  await enqueue(db, "start_password_reset", { email });
}

/** The job behind it: mails a link to whoever has the address, if anyone. */
export async function startPasswordReset({ email }: { email: string }): Promise<void> {
  await transaction(async (tx) => {
    const user = await tx.user.findFirst({ where: { email, deletedAt: null }, select: { id: true } });
    if (user) await issueLink(tx, user.id, "reset_password");
  });
}
