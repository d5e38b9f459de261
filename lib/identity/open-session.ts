import { type Database, db } from "@/lib/platform/db";
import { seconds } from "@/lib/platform/time";
import { hashToken, randomToken } from "@/lib/platform/tokens";
import { accessTokenLifetime, issueAccessToken } from "./access-token";
import type { Actor, Visitor } from "./actor";
import { summaryColumns, toUserSummary } from "./queries";
import { sessionLifetime } from "./rules";
import type { TokenGrant, UserSummary } from "./schema";

export interface BrowserSession {
  sessionId: string;
  expiresAt: Date;
  user: UserSummary;
}

/** For a browser, whose cookie will name the session. */
export async function openBrowserSession(visitor: Visitor, user: UserSummary): Promise<BrowserSession> {
  const session = await insertSession(db, visitor, user.id, "browser");
  return { sessionId: session.id, expiresAt: session.expiresAt, user };
}

/** A new session for the browser that the actor sits at, in place of one that is ended. */
export async function continueSession(tx: Database, actor: Actor): Promise<BrowserSession> {
  const { user, ...old } = await tx.session.findUniqueOrThrow({
    where: { id: actor.sessionId },
    select: { userAgent: true, ipAddress: true, user: { select: summaryColumns } },
  });
  const device = { userAgent: old.userAgent, address: old.ipAddress };
  const session = await insertSession(tx, device, actor.id, "browser");
  return { sessionId: session.id, expiresAt: session.expiresAt, user: toUserSummary(user) };
}

/** For an API client, which gets its tokens this once. */
export async function openTokenSession(visitor: Visitor, user: UserSummary): Promise<TokenGrant> {
  return db.$transaction(async (tx) => {
    const session = await insertSession(tx, visitor, user.id, "api");
    return grantTokens(tx, session.id, user);
  });
}

/** A new pair of tokens for a session that is known to be in force and to have no other unused one. */
export async function grantTokens(tx: Database, sessionId: string, user: UserSummary): Promise<TokenGrant> {
  const refreshToken = randomToken();
  const expiresAt = new Date(Date.now() + sessionLifetime);
  await tx.refreshToken.create({ data: { tokenHash: hashToken(refreshToken), sessionId, expiresAt } });
  return {
    user,
    access_token: await issueAccessToken(sessionId),
    token_type: "Bearer",
    expires_in: accessTokenLifetime / seconds(1),
    refresh_token: refreshToken,
  };
}

type Device = Pick<Visitor, "userAgent" | "address">;

function insertSession(tx: Database, device: Device, userId: string, kind: "browser" | "api") {
  return tx.session.create({
    data: {
      userId,
      kind,
      userAgent: device.userAgent,
      ipAddress: device.address,
      expiresAt: new Date(Date.now() + sessionLifetime),
    },
    select: { id: true, expiresAt: true },
  });
}
