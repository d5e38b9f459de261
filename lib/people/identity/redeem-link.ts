import { type Database, db } from "@/lib/base/platform/db";
import { hashToken } from "@/lib/base/platform/tokens";
import { InvalidToken } from "./errors";
import type { LinkPurpose } from "./schema";

/** Consumes a mailed link and returns its owner. Throws InvalidToken. */
export async function redeemLink(tx: Database, token: string, purpose: LinkPurpose): Promise<string> {
  const now = new Date();
  const [used] = await tx.oneTimeToken.updateManyAndReturn({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { userId: true },
  });
  if (!used) throw new InvalidToken();
  return used.userId;
}

/** Returns the owner of a mailed link without consuming it. Throws InvalidToken. */
export async function findLinkOwner(token: string, purpose: LinkPurpose) {
  const found = await db.oneTimeToken.findFirst({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: new Date() } },
    select: { user: { select: { email: true, displayName: true } } },
  });
  if (!found) throw new InvalidToken();
  return found.user;
}
