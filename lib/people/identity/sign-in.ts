import { queueEmail } from "@/lib/base/notify/queue-email";
import { type Database, db, transaction } from "@/lib/base/platform/db";
import { logSecurity } from "@/lib/base/platform/security-log";
import type { Visitor } from "./actor";
import { checkCredentials } from "./check-credentials";
import { deviceName, isSameDevice } from "./device-rules";
import { newDevice } from "./emails/new-device";
import { type BrowserSession, openBrowserSession, openTokenSession } from "./open-session";
import type { LogInInput, TokenGrant, UserSummary } from "./schema";

/** Signs a browser in. */
export async function signIn(visitor: Visitor, input: LogInInput): Promise<BrowserSession> {
  const user = await checkCredentials(visitor, input);
  return welcome(visitor, user, (tx) => openBrowserSession(tx, visitor, user));
}

/** Signs an API client in. */
export async function logIn(visitor: Visitor, input: LogInInput): Promise<TokenGrant> {
  const user = await checkCredentials(visitor, input);
  return welcome(visitor, user, (tx) => openTokenSession(tx, visitor, user));
}

/** Emails the account's owner if the device is new to it. */
async function welcome<Session>(
  visitor: Visitor,
  { id: userId }: UserSummary,
  open: (tx: Database) => Promise<Session>,
): Promise<Session> {
  const isNew = await isNewDevice(visitor, userId);
  const session = await transaction(async (tx) => {
    const opened = await open(tx);
    if (isNew) {
      const { address } = visitor;
      const { browser = null, system = null } = deviceName(visitor.userAgent) ?? {};
      const at = new Date().toISOString();
      await queueEmail(tx, newDevice, { userId, at, address, browser, system });
    }
    return opened;
  });
  if (isNew) logSecurity("new_device");
  return session;
}

async function isNewDevice(visitor: Visitor, userId: string): Promise<boolean> {
  const known = await db.session.findMany({
    where: { userId },
    select: { userAgent: true, ipAddress: true },
    orderBy: { id: "desc" },
    take: 200,
  });
  return !known.some(({ userAgent, ipAddress }) => isSameDevice(visitor, { userAgent, address: ipAddress }));
}
