import { z } from "zod";
import { db, Prisma, plannedAnew } from "@/lib/base/platform/db";
import { decodeCursor, timeKey, toPage } from "@/lib/base/platform/pagination";
import { listings } from "@/lib/catalogue/kinds/registry";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { hostColumn, publicHost } from "@/lib/catalogue/offers/queries";
import type { Visitor } from "@/lib/people/identity/actor";
import { isByStart, mostOf, windowOf, wordsOf } from "./rules";
import type { Explored, ExploreFilters, ExploreInput, ExploreItem } from "./schema";

interface Row {
  /** 0 if the title or the host's name matches, 1 if only the description does. */
  tier: number;
  /** The time that it is sorted by. */
  at: Date;
  kind: ExploreItem["kind"];
  id: string;
  slug: string;
  title: string;
  summary: string;
  price_amount: number;
  currency: ExploreItem["currency"];
  language: ExploreItem["language"];
  cover_url: string | null;
  host: ExploreItem["host"];
  published_at: Date;
  /** What its kind adds. */
  details: object;
}

const relevanceKey = z.tuple([z.enum(["0", "1"]), ...timeKey.def.items]);

/**
 * Searches all offers on sale whose time has not passed. With search words, title matches rank before description
 * matches; within each, seminars alone are sorted by start and everything else newest first. If nothing matches as
 * spelled, returns similar spellings. Throws BadCursor.
 */
export async function explore(_visitor: Visitor | null, input: ExploreInput): Promise<Explored> {
  const rows = await db.$queryRaw<Row[]>(explorePage(input, new Date()));
  if (rows.length === 0 && input.q && !input.cursor) return guess(input);
  const keyOf = ({ tier, at, id }: Row) => [...(input.q ? [String(tier)] : []), at.toISOString(), id];
  return { ...toPage(rows, input.limit, keyOf, toItem), is_guess: false };
}

/** Counts the matches, up to `most` + 1. */
export async function countExplored(filters: ExploreFilters, most: number): Promise<number> {
  const conditions = [...conditionsOf(filters, new Date()), ...matching("words", filters)];
  const [row] = await db.$queryRaw<{ count: number }[]>`
    ${plannedAnew} select count(*)::int as count from (
      select from app.explore_entries e where ${Prisma.join(conditions, " and ")} limit ${most + 1}) found`;
  return row?.count ?? 0;
}

/** Returns the name of the host with this slug, if there is one. */
export async function findExploredHost(host: string): Promise<string | undefined> {
  const found = await db.user.findFirst({
    where: { slug: host, ...publicHost },
    select: { displayName: true },
  });
  return found?.displayName;
}

/** Lists the newest searchable offers for which `is` holds. */
export async function listExplored(is: Prisma.Sql, limit: number): Promise<ExploreItem[]> {
  const found = Prisma.sql`(
    select 1 as tier, e.published_at as at, e.id from app.explore_entries e
    where ${Prisma.join([...conditionsOf({}, new Date()), is], " and ")}
    order by e.published_at desc, e.id desc limit ${limit})`;
  const rows = await db.$queryRaw<Row[]>(withParts(found, Prisma.sql`at desc, id desc`));
  return rows.map(toItem);
}

/** Builds the statement for one page. Throws BadCursor. */
export function explorePage(input: ExploreInput, now: Date): Prisma.Sql {
  const { q, limit, cursor } = input;
  const [at, direction, beyond] = isByStart(input) ? byStart : byPublication;
  const order = Prisma.sql`at ${direction}, id ${direction}`;
  const found = (tier: 0 | 1, matches: readonly Prisma.Sql[], last: readonly [string, string] | null) => {
    const conditions = [...conditionsOf(input, now), ...matches];
    if (last) {
      conditions.push(Prisma.sql`(${at}, e.id) ${beyond} (${last[0]}::timestamptz, ${last[1]}::uuid)`);
    }
    return Prisma.sql`(
      select ${Prisma.raw(String(tier))} as tier, ${at} as at, e.id from app.explore_entries e
      where ${Prisma.join(conditions, " and ")} order by ${at} ${direction}, e.id ${direction} limit ${limit + 1})`;
  };
  if (!q) return withParts(found(1, [], decodeCursor(cursor, timeKey)), order);

  const key = decodeCursor(cursor, relevanceKey);
  const last = key && ([key[1], key[2]] as const);
  const named = matching("name_words", input);
  const mentioned = [...matching("words", input), Prisma.sql`not (${Prisma.join(named)})`];
  if (key?.[0] === "1") return withParts(found(1, mentioned, last), order);
  // Title matches are searched first, which is often enough: descriptions are searched only if those do not fill the
  // page.
  const both = Prisma.sql`
    (with named as materialized ${found(0, named, last)}
    select * from named
    union all select * from ${found(1, mentioned, null)} m where (select count(*) from named) <= ${limit}
    order by tier, ${order} limit ${limit + 1})`;
  return withParts(both, Prisma.sql`tier, ${order}`);
}

const byPublication = [Prisma.sql`e.published_at`, Prisma.sql`desc`, Prisma.sql`<`] as const;
const byStart = [Prisma.sql`e.starts_at`, Prisma.sql`asc`, Prisma.sql`>`] as const;

function conditionsOf({ kind, when, price, host, language }: ExploreFilters, now: Date): Prisma.Sql[] {
  const conditions = [Prisma.sql`(e.over_at is null or e.over_at > ${now})`];
  if (kind) conditions.push(Prisma.sql`e.kind = ${kind}`);
  if (isByStart({ kind, when })) conditions.push(Prisma.sql`e.starts_at is not null`);
  const window = windowOf(when, now);
  if (window) conditions.push(Prisma.sql`e.starts_at >= ${window.from} and e.starts_at < ${window.to}`);
  if (when === "evenings") {
    conditions.push(Prisma.sql`extract(hour from e.starts_at at time zone 'Europe/Stockholm') >= 17`);
  }
  if (price) conditions.push(Prisma.sql`e.price_amount <= ${mostOf(price)}`);
  // Prices in euros cannot be compared with kronor, because there is no exchange rate here.
  if (price && price !== "free") {
    conditions.push(Prisma.sql`(e.currency = 'SEK' or e.price_amount = 0)`);
  }
  if (host) conditions.push(Prisma.sql`e.host_id = (select id from app.users where slug = ${host})`);
  if (language) conditions.push(Prisma.sql`e.language = ${language}`);
  return conditions;
}

/** Matches every word in any inflection, and the last one as a prefix. */
function matching(column: "words" | "name_words", { q }: ExploreFilters): Prisma.Sql[] {
  if (!q) return [];
  const { whole, beginning } = wordsOf(q);
  const parts: Prisma.Sql[] = [];
  if (whole || !beginning) parts.push(Prisma.sql`plainto_tsquery('pg_catalog.swedish', ${whole})`);
  if (beginning) parts.push(Prisma.sql`to_tsquery('pg_catalog.swedish', ${beginning} || ':*')`);
  return [Prisma.sql`e.${Prisma.raw(column)} @@ (${Prisma.join(parts, " && ")})`];
}

async function guess(input: ExploreInput): Promise<Explored> {
  const likeness = Prisma.sql`word_similarity(${input.q}, e.names)`;
  const found = Prisma.sql`(
    select 1 as tier, now() - ${likeness} * interval '1 day' as at, e.id from app.explore_entries e
    where ${Prisma.join(conditionsOf(input, new Date()), " and ")} and ${input.q} <% e.names
    order by ${likeness} desc, e.id limit ${input.limit})`;
  const rows = await db.$queryRaw<Row[]>(withParts(found, Prisma.sql`at, id`));
  return { items: rows.map(toItem), next_cursor: null, is_guess: rows.length > 0 };
}

/** Joins the found offers with what their cards show, which each kind selects from its own tables. */
function withParts(found: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  const cards = offerKinds.map((kind) => Prisma.sql`when ${kind} then (${listings[kind].card})`);
  return Prisma.sql`${plannedAnew}
    select f.tier, f.at, o.id, o.kind, o.slug, o.title, o.summary, o.price_amount, o.currency, o.language, o.cover_url,
      o.published_at, ${hostColumn}, case o.kind ${Prisma.join(cards, " ")} end as details
    from ${found} f join app.offers o on o.id = f.id join app.users u on u.id = o.host_id
    order by ${order}`;
}

function toItem({ tier: _tier, at: _at, details, ...row }: Row): ExploreItem {
  return { ...row, published_at: row.published_at.toISOString(), ...details } as ExploreItem;
}
