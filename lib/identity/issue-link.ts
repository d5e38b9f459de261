import { randomUUID } from "node:crypto";
import { queueMail } from "@/lib/notify/queue-mail";
import type { Database } from "@/lib/platform/db";
import { days, hours } from "@/lib/platform/time";
import { hashToken, linkToken } from "@/lib/platform/tokens";

const lifetimes = { verify_email: days(2), reset_password: hours(1) };

export type LinkPurpose = keyof typeof lifetimes;

/** Mails a link that works once; links for the same purpose that were mailed before stop working. */
export async function issueLink(tx: Database, userId: string, purpose: LinkPurpose): Promise<void> {
  const tokenSeed = randomUUID();
  await tx.oneTimeToken.deleteMany({ where: { userId, purpose } });
  await tx.oneTimeToken.create({
    data: {
      tokenHash: hashToken(linkToken(tokenSeed)),
      userId,
      purpose,
      expiresAt: new Date(Date.now() + lifetimes[purpose]),
    },
  });
  await queueMail(tx, { template: purpose, userId, tokenSeed });
}
