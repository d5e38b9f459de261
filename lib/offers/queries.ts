import { Prisma } from "@/lib/platform/db";
import { decodeCursor, timeKey } from "@/lib/platform/keyset";
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
} as const;

/** The host, of `app.users u`, as every offer shows them. */
export const hostColumn = Prisma.sql`
  json_build_object('id', u.id, 'slug', u.slug, 'display_name', u.display_name, 'avatar_url', u.avatar_url) as host`;

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
  const conditions = [Prisma.sql`${of}.status = 'published'`];
  if (host) conditions.push(Prisma.sql`${of}.host_id = (select id from app.users where slug = ${host})`);
  if (q) conditions.push(matches(alias, q));
  if (last) {
    conditions.push(Prisma.sql`(${of}.published_at, ${of}.id) < (${last[0]}::timestamptz, ${last[1]}::uuid)`);
  }
  return Prisma.sql`
    ${select} where ${Prisma.join(conditions, " and ")}
    order by ${of}.published_at desc, ${of}.id desc limit ${limit + 1}`;
}
