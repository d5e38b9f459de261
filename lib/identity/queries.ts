import { z } from "zod";
import { isLocale } from "@/lib/i18n/locales";
import { db } from "@/lib/platform/db";
import type { Role } from "./actor";

interface SessionRow {
  sessionId: string;
  id: string;
  role: Role;
  displayName: string;
  locale: string;
}

/** The person behind a session that is neither revoked nor over; asked once per request. */
export async function findSession(sessionId: string) {
  if (!z.uuid().safeParse(sessionId).success) return null;
  const [row] = await db.$queryRaw<SessionRow[]>`
    select s.id as "sessionId", u.id, u.role, u.display_name as "displayName", u.locale
    from app.sessions s join app.users u on u.id = s.user_id
    where s.id = ${sessionId}::uuid and s.revoked_at is null and s.expires_at > now() and u.deleted_at is null`;
  return row && isLocale(row.locale) ? { ...row, locale: row.locale } : null;
}
