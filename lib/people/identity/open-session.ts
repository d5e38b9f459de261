import type { Database } from "@/lib/base/platform/db";
import { after, seconds } from "@/lib/base/platform/time";
import { hashToken, randomToken } from "@/lib/base/platform/tokens";
import { accessTokenLifetime, issueAccessToken } from "./access-token";
import type { Actor, Visitor } from "./actor";
import { summaryColumns, toUserSummary } from "./queries";
import { sessionEnd, sessionLifetime } from "./rules";
import type { sessionKinds, TokenGrant, UserSummary } from "./schema";

export interface BrowserSession {
  sessionId: string;
  expiresAt: Date;
  user: UserSummary;
}

/** Opens a session for a browser, whose cookie names it. */
export async function openBrowserSession(
  tx: Database,
  visitor: Visitor,
  user: UserSummary,
): Promise<BrowserSession> {
  const session = await insertSession(tx, visitor, user, "browser");
  return { sessionId: session.id, expiresAt: session.expiresAt, user };
}

/** Opens a new session for the actor's current browser, to replace one that has been ended. */
export async function continueSession(tx: Database, actor: Actor): Promise<BrowserSession> {
  const { user: row, ...old } = await tx.session.findUniqueOrThrow({
    where: { id: actor.sessionId },
    select: { userAgent: true, ipAddress: true, user: { select: summaryColumns } },
  });
  const user = toUserSummary(row);
  const device = { userAgent: old.userAgent, address: old.ipAddress };
  const session = await insertSession(tx, device, user, "browser");
  return { sessionId: session.id, expiresAt: session.expiresAt, user };
}

/** Opens a session for an API client, which is given its tokens only this once. */
export async function openTokenSession(
  tx: Database,
  visitor: Visitor,
  user: UserSummary,
): Promise<TokenGrant> {
  const session = await insertSession(tx, visitor, user, "api");
  return grantTokens(tx, session.id, user);
}

/**
 * Records an address as familiar without signing anyone in: the session row is ended together with the person's others.
 */
export async function noteAddress(tx: Database, device: Device, userId: string): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: summaryColumns });
  await insertSession(tx, device, toUserSummary(user), "browser");
}

/** Issues a new pair of tokens for an active session that has no other unused pair. */
export async function grantTokens(
  tx: Database,
  sessionId: string,
  user: UserSummary,
  refreshToken = randomToken(),
): Promise<TokenGrant> {
  const expiresAt = after(new Date(), sessionLifetime);
  await tx.refreshToken.create({ data: { tokenHash: hashToken(refreshToken), sessionId, expiresAt } });
  return showTokens(sessionId, user, refreshToken);
}

export async function showTokens(
  sessionId: string,
  user: UserSummary,
  refreshToken: string,
): Promise<TokenGrant> {
  return {
    user,
    access_token: await issueAccessToken(sessionId),
    token_type: "Bearer",
    expires_in: accessTokenLifetime / seconds(1),
    refresh_token: refreshToken,
  };
}

type Device = Pick<Visitor, "userAgent" | "address">;

function insertSession(tx: Database, device: Device, user: UserSummary, kind: (typeof sessionKinds)[number]) {
  const now = new Date();
  return tx.session.create({
    data: {
      userId: user.id,
      kind,
      userAgent: device.userAgent,
      ipAddress: device.address,
      createdAt: now,
      expiresAt: sessionEnd(user.role, now, now),
    },
    select: { id: true, expiresAt: true },
  });
}
