import { type Database, type Prisma, transaction } from "@/lib/base/platform/db";
import { consume, type RateLimit } from "@/lib/base/platform/rate-limit";
import { logSecurity, notePerson } from "@/lib/base/platform/security-log";
import { after } from "@/lib/base/platform/time";
import { hashToken, nextToken } from "@/lib/base/platform/tokens";
import type { Visitor } from "./actor";
import { endSessions } from "./end-session";
import { InvalidRefreshToken } from "./errors";
import { grantTokens, showTokens } from "./open-session";
import { summaryColumns, toUserSummary } from "./queries";
import { adminSessionLifetime, refreshLeeway, sessionEnd } from "./rules";
import type { TokenGrant } from "./schema";

export const perAddress: RateLimit = { name: "refresh-address", points: 120, per: 60 };

/**
 * Exchanges a refresh token, once. A reused token means that one of its two bearers is a thief, so the session ends for
 * both. Only within the first seconds, and while the tokens that it gave are unused, does it give the same ones again.
 */
export async function refreshSession(
  visitor: Visitor,
  { refresh_token }: { refresh_token: string },
  leeway = refreshLeeway,
): Promise<TokenGrant> {
  await consume(perAddress, visitor.address);
  const now = new Date();
  const grant = await transaction(async (tx) => {
    const [used] = await tx.refreshToken.updateManyAndReturn({
      where: { tokenHash: hashToken(refresh_token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
      select: { sessionId: true },
    });
    return used ? goOn(tx, used.sessionId, refresh_token, now) : repeatGrant(tx, refresh_token, now, leeway);
  });
  if (!grant) throw new InvalidRefreshToken();
  return grant;
}

async function goOn(tx: Database, id: string, refreshToken: string, now: Date): Promise<TokenGrant | null> {
  const session = await tx.session.findFirst({
    where: { id, ...inForce(now) },
    select: { createdAt: true, user: { select: summaryColumns } },
  });
  if (!session) return null;
  const user = toUserSummary(session.user);
  const expiresAt = sessionEnd(user.role, session.createdAt, now);
  const { count } = await tx.session.updateMany({
    where: { id, revokedAt: null },
    data: { lastSeenAt: now, expiresAt },
  });
  return count > 0 ? grantTokens(tx, id, user, nextToken(refreshToken)) : null;
}

/**
 * Repeats the response for a client that asked twice at once. A later request, or one after the new tokens have been
 * used, ends the session.
 */
async function repeatGrant(
  tx: Database,
  refreshToken: string,
  now: Date,
  leeway: number,
): Promise<TokenGrant | null> {
  const next = nextToken(refreshToken);
  const session = await tx.session.findFirst({
    where: {
      AND: [
        {
          refreshTokens: {
            some: { tokenHash: hashToken(refreshToken), usedAt: { gt: after(now, -leeway) } },
          },
        },
        { refreshTokens: { some: { tokenHash: hashToken(next), usedAt: null } } },
      ],
      ...inForce(now),
    },
    select: { id: true, user: { select: summaryColumns } },
  });
  if (session) return showTokens(session.id, toUserSummary(session.user), next);
  const reused = { some: { tokenHash: hashToken(refreshToken), usedAt: { not: null } } };
  const owner = await tx.session.findFirst({
    where: { refreshTokens: reused },
    select: { id: true, userId: true },
  });
  if (owner) {
    await endSessions(tx, { id: owner.id }, "refresh_token_reused");
    notePerson(owner.userId);
    logSecurity("refresh_token_reused", { session_id: owner.id });
  }
  return null;
}

function inForce(now: Date): Prisma.SessionWhereInput {
  const notTooOld = { createdAt: { gt: after(now, -adminSessionLifetime) } };
  return { revokedAt: null, expiresAt: { gt: now }, OR: [{ user: { role: { not: "admin" } } }, notTooOld] };
}
