import { transaction } from "@/lib/platform/db";
import { type Rate, spend } from "@/lib/platform/rate-limit";
import { hashToken } from "@/lib/platform/tokens";
import type { Visitor } from "./actor";
import { endSessions } from "./end-session";
import { InvalidRefreshToken } from "./errors";
import { grantTokens } from "./open-session";
import { summaryColumns, toUserSummary } from "./queries";
import { sessionLifetime } from "./rules";
import type { TokenGrant } from "./schema";

export const perAddress: Rate = { name: "refresh-address", points: 120, per: 60 };

/** Exchanges a refresh token, once: seen again, one of its two bearers is a thief, and the session ends for both. */
export async function refreshSession(
  visitor: Visitor,
  { refresh_token }: { refresh_token: string },
): Promise<TokenGrant> {
  await spend(perAddress, visitor.address);
  const grant = await transaction(async (tx) => {
    const tokenHash = hashToken(refresh_token);
    const now = new Date();
    const [used] = await tx.refreshToken.updateManyAndReturn({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
      select: { sessionId: true },
    });
    if (!used) {
      await endSessions(
        tx,
        { refreshTokens: { some: { tokenHash, usedAt: { not: null } } } },
        "refresh_token_reused",
      );
      return null;
    }
    const [session] = await tx.session.updateManyAndReturn({
      where: { id: used.sessionId, revokedAt: null, expiresAt: { gt: now } },
      data: { lastSeenAt: now, expiresAt: new Date(now.getTime() + sessionLifetime) },
      select: { id: true, user: { select: summaryColumns } },
    });
    return session ? grantTokens(tx, session.id, toUserSummary(session.user)) : null;
  });
  if (!grant) throw new InvalidRefreshToken();
  return grant;
}
