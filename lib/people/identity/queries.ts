import { isLocale } from "@/lib/base/i18n/locales";
import { db } from "@/lib/base/platform/db";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/base/platform/pagination";
import { isId } from "@/lib/base/platform/slug";
import { after } from "@/lib/base/platform/time";
import type { Actor, Role } from "./actor";
import { adminSessionLifetime, seatLinkLifetime, sessionIdleLifetime } from "./rules";
import {
  type ListSessionsInput,
  type Profile,
  profile,
  type SignedInDevice,
  signedInDevice,
  type UserSummary,
  userSummary,
} from "./schema";

interface SessionRow {
  sessionId: string;
  id: string;
  role: Role;
  displayName: string;
  locale: string;
  lastSeenAt: Date;
}

/** Returns the person behind an active session; called once per request. */
export async function findSession(sessionId: string) {
  if (!isId(sessionId)) return null;
  const idleSince = new Date(Date.now() - sessionIdleLifetime);
  const [row] = await db.$queryRaw<SessionRow[]>`
    select s.id as "sessionId", u.id, u.role, u.display_name as "displayName", u.locale, s.last_seen_at as "lastSeenAt"
    from app.sessions s join app.users u on u.id = s.user_id
    where s.id = ${sessionId}::uuid and s.revoked_at is null and s.expires_at > now() and u.deleted_at is null and u.suspended_at is null
      and (s.kind = 'api' or s.last_seen_at > ${idleSince})
      and (u.role <> 'admin' or s.created_at > ${after(new Date(), -adminSessionLifetime)})`;
  return row && isLocale(row.locale) ? { ...row, locale: row.locale } : null;
}

interface SeatHolderRow {
  id: string;
  seminarId: string;
  displayName: string;
  locale: string;
  linkEdition: number;
}

/**
 * Returns the holder of a seat until some hours after its seminar; null once the seat was given back. A removed holder
 * is still found, so that they can be told that they were removed.
 */
export async function findSeatHolder(seatId: string) {
  const [row] = await db.$queryRaw<SeatHolderRow[]>`
    select u.id, t.seminar_id as "seminarId", u.display_name as "displayName", u.locale,
      u.link_edition as "linkEdition"
    from app.seats t
    join app.users u on u.id = t.user_id
    join app.seminars s on s.id = t.seminar_id
    where t.id = ${seatId}::uuid and t.status in ('confirmed', 'removed') and u.deleted_at is null and u.suspended_at is null and (
      s.status = 'live' or s.starts_at + s.duration_minutes * interval '1 minute' > ${after(new Date(), -seatLinkLifetime)})`;
  return row && isLocale(row.locale) ? { ...row, locale: row.locale } : null;
}

interface AccountRow {
  id: string;
  email: string;
  role: Role;
  displayName: string;
  avatarUrl: string | null;
  passwordHash: string | null;
  isFamiliarAddress: boolean;
  isSuspended: boolean;
}

/** Finds an account for signing in; the address is familiar if the account was used from there before. */
export async function findAccount(email: string, address: string) {
  const [row] = await db.$queryRaw<AccountRow[]>`
    select u.id, u.email, u.role, u.display_name as "displayName", u.avatar_url as "avatarUrl",
      u.password_hash as "passwordHash", u.suspended_at is not null as "isSuspended",
      exists (select from app.sessions s where s.user_id = u.id and s.ip_address = ${address}) as "isFamiliarAddress"
    from app.users u where u.email = ${email} and u.deleted_at is null`;
  if (!row) return null;
  return {
    user: toUserSummary(row),
    passwordHash: row.passwordHash,
    isFamiliarAddress: row.isFamiliarAddress,
    isSuspended: row.isSuspended,
  };
}

export async function findProfile(actor: Actor): Promise<Profile> {
  return toProfile(await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: profileColumns }));
}

/** Lists the caller's signed-in devices, newest first. */
export async function listSessions(
  actor: Actor,
  { limit, cursor }: ListSessionsInput,
): Promise<Page<SignedInDevice>> {
  const key = decodeCursor(cursor, idKey);
  const now = new Date();
  const rows = await db.session.findMany({
    where: {
      userId: actor.id,
      revokedAt: null,
      expiresAt: { gt: now },
      ...(actor.role === "admin" ? { createdAt: { gt: after(now, -adminSessionLifetime) } } : {}),
      OR: [{ kind: "api" }, { lastSeenAt: { gt: new Date(now.getTime() - sessionIdleLifetime) } }],
      ...(key ? { id: { lt: key[0] } } : {}),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) =>
      signedInDevice.parse({
        id: row.id,
        kind: row.kind,
        user_agent: row.userAgent,
        ip_address: row.ipAddress,
        is_current: row.id === actor.sessionId,
        created_at: row.createdAt.toISOString(),
        last_seen_at: row.lastSeenAt.toISOString(),
        expires_at: row.expiresAt.toISOString(),
      }),
  );
}

export const summaryColumns = {
  id: true,
  email: true,
  displayName: true,
  role: true,
  avatarUrl: true,
} as const;

export const profileColumns = {
  ...summaryColumns,
  emailVerifiedAt: true,
  headline: true,
  bio: true,
  locale: true,
  timeZone: true,
  createdAt: true,
  version: true,
} as const;

interface SummaryRow {
  id: string;
  email: string;
  displayName: string;
  role: string;
  avatarUrl: string | null;
}

interface ProfileRow extends SummaryRow {
  emailVerifiedAt: Date | null;
  headline: string;
  bio: string;
  locale: string;
  timeZone: string;
  createdAt: Date;
  version: number;
}

export function toUserSummary(row: SummaryRow): UserSummary {
  return userSummary.parse({ ...row, display_name: row.displayName, avatar_url: row.avatarUrl });
}

export function toProfile(row: ProfileRow): Profile {
  return profile.parse({
    ...toUserSummary(row),
    email_verified: row.emailVerifiedAt !== null,
    headline: row.headline,
    bio: row.bio,
    locale: row.locale,
    time_zone: row.timeZone,
    created_at: row.createdAt.toISOString(),
    version: row.version,
  });
}
