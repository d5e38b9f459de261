import type { Actor } from "@/lib/identity/actor";
import { Prisma } from "@/lib/platform/db";
import { decodeCursor, timeKey } from "@/lib/platform/pagination";
import type { OfferListInput } from "./schema";

/** What an order needs to know of what it is for. */
export const soldColumns = {
  id: true,
  hostId: true,
  title: true,
  priceAmount: true,
  currency: true,
  vatRateBp: true,
  vatExemption: true,
  status: true,
  takenDownAt: true,
  host: { select: { suspendedAt: true } },
} as const;

/** The host, of `app.users u`, as every offer shows them. */
export const hostColumn = Prisma.sql`
  json_build_object('id', u.id, 'slug', u.slug, 'display_name', u.display_name, 'avatar_url', u.avatar_url) as host`;

/** What is public begins here: someone who is there and whom no admin has shut out. For queries by Prisma. */
export const publicHost = { deletedAt: null, suspendedAt: null };

/** For queries by Prisma: what an admin has not taken out of sight, of a host who is not suspended. */
export const inSight = { takenDownAt: null, host: { suspendedAt: null } };

/** The same in SQL, where `alias` is the thing and `host` who offers it. */
export function isInSight(alias: "c" | "s" | "i", host: "u" | "h" = "u"): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(alias)}.taken_down_at is null and ${Prisma.raw(host)}.suspended_at is null`;
}

/** Whether what a review `r` is about is in sight. */
export const isAboutPublic = Prisma.sql`exists (
  select from (
    select taken_down_at from app.seminars where id = r.seminar_id
    union all select taken_down_at from app.courses where id = r.course_id
    union all select taken_down_at from app.services where id = r.service_id
  ) i join app.users h on h.id = r.host_id where ${isInSight("i", "h")})`;

const grants = {
  course: Prisma.sql`app.enrollments g where g.course_id = c.id and g.status = 'active'`,
  service: Prisma.sql`app.bookings g where g.service_id = s.id and g.status = 'confirmed'`,
  seminar: Prisma.sql`app.seats g where g.seminar_id = s.id and g.status = 'confirmed'`,
};

/** What is out of sight is still there for its host, and for those who bought it. */
export function canBeSeenBy(actor: Pick<Actor, "id"> | null, kind: keyof typeof grants): Prisma.Sql {
  const alias = kind === "course" ? "c" : "s";
  if (!actor) return isInSight(alias);
  return Prisma.sql`(${isInSight(alias)} or u.id = ${actor.id}::uuid
    or exists (select from ${grants[kind]} and g.user_id = ${actor.id}::uuid))`;
}

/** Every word, in any form. Not websearch_to_tsquery, which fails on a long row of minus signs. */
export function matches(alias: "c" | "s", q: string): Prisma.Sql {
  const of = Prisma.raw(alias);
  return Prisma.sql`
    app.search_vector(${of}.title, ${of}.summary, ${of}.description) @@ plainto_tsquery('pg_catalog.swedish', ${q})`;
}

/** The statement behind a page of what is published, newest first. Throws BadCursor. */
export function publishedPage(
  select: Prisma.Sql,
  alias: "c" | "s",
  { q, host, limit, cursor }: OfferListInput,
): Prisma.Sql {
  const of = Prisma.raw(alias);
  const last = decodeCursor(cursor, timeKey);
  const conditions = [Prisma.sql`${of}.status = 'published'`, isInSight(alias)];
  if (host) conditions.push(Prisma.sql`${of}.host_id = (select id from app.users where slug = ${host})`);
  if (q) conditions.push(matches(alias, q));
  if (last) {
    conditions.push(Prisma.sql`(${of}.published_at, ${of}.id) < (${last[0]}::timestamptz, ${last[1]}::uuid)`);
  }
  return Prisma.sql`
    ${select} where ${Prisma.join(conditions, " and ")}
    order by ${of}.published_at desc, ${of}.id desc limit ${limit + 1}`;
}
