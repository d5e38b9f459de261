import type { z } from "zod";
import { logViews } from "@/lib/base/platform/audit";
import { oneOf } from "@/lib/base/platform/closed-set";
import { db, type Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/base/platform/pagination";
import { listDecisions } from "@/lib/community/moderation/decision-queries";
import { type Actor, roles } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import type { AdminPerson, AdminPersonDetails, ListPeopleInput, personInput } from "./schema";

/** Lists all accounts, newest first, and logs every person shown as viewed. Throws NotFound, BadCursor. */
export async function listPeople(
  actor: Actor,
  { q, role, suspended, limit, cursor }: ListPeopleInput,
): Promise<Page<AdminPerson>> {
  assertAdmin(actor);
  const last = decodeCursor(cursor, idKey);
  const contains = { contains: (q ?? "").replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  const rows = await db.user.findMany({
    where: {
      deletedAt: null,
      ...(q && { OR: [{ displayName: contains }, { email: contains }] }),
      ...(role && { role }),
      ...(suspended && { suspendedAt: { not: null } }),
      ...(last && { id: { lt: last[0] } }),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const page = toPage(rows, limit, (row) => [row.id], toPerson);
  await logViews(db, actor.id, "person_listed", "users", page.items);
  return page;
}

const parts = {
  sessions: {
    where: { revokedAt: null },
    select: { lastSeenAt: true, expiresAt: true },
    orderBy: { lastSeenAt: "desc" },
  },
  offers: {
    where: { status: { in: ["scheduled", "live"] }, seminar: { seatsTaken: { gt: 0 } } },
    select: { id: true, title: true, seminar: { select: { startsAt: true, seatsTaken: true } } },
    orderBy: { seminar: { startsAt: "asc" } },
  },
  _count: { select: { orders: true, offers: true } },
} satisfies Prisma.UserInclude;

/** Returns one person and logs the view. Throws NotFound. */
export async function findPerson(
  actor: Actor,
  { id }: z.output<typeof personInput>,
): Promise<AdminPersonDetails> {
  assertAdmin(actor);
  const row = await db.user.findUnique({ where: { id, deletedAt: null }, include: parts });
  if (!row) throw new NotFound();
  await logViews(db, actor.id, "person_viewed", "users", [row]);
  const decisions = await listDecisions(actor, { person: id, limit: 20 });
  const now = new Date();
  const { _count: count } = row;
  return {
    ...toPerson(row),
    is_email_verified: row.emailVerifiedAt !== null,
    locale: row.locale,
    sessions: row.sessions.filter(({ expiresAt }) => expiresAt > now).length,
    last_seen_at: row.sessions[0]?.lastSeenAt.toISOString() ?? null,
    orders: count.orders,
    items: count.offers,
    upcoming: row.offers.flatMap(({ id: offer, title, seminar }) =>
      seminar
        ? [{ id: offer, title, starts_at: seminar.startsAt.toISOString(), seats: seminar.seatsTaken }]
        : [],
    ),
    decisions: decisions.items,
  };
}

function toPerson(row: Prisma.UserGetPayload<object>): AdminPerson {
  return {
    id: row.id,
    display_name: row.displayName,
    email: row.email,
    role: oneOf(roles, row.role),
    slug: row.slug,
    created_at: row.createdAt.toISOString(),
    suspended_at: row.suspendedAt?.toISOString() ?? null,
  };
}
