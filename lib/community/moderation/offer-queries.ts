import { z } from "zod";
import { db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/base/platform/pagination";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { listDecisions } from "./decision-queries";
import type { AdminOffer, AdminOfferDetails, AdminOfferInput, ListAdminOffersInput } from "./schema";

interface Row extends Omit<AdminOffer, "created_at" | "taken_down_at"> {
  summary: string;
  created_at: Date;
  taken_down_at: Date | null;
}

const columns = Prisma.sql`
  o.kind, o.id, o.slug, o.title, o.summary, o.status, o.created_at, o.taken_down_at,
  json_build_object('id', u.id, 'display_name', u.display_name, 'slug', u.slug) as host`;

const lastKey = z.tuple([z.uuid()]);

/**
 * Lists the offers that any host has published, newest first, for admins; drafts are visible only to their host. Throws
 * NotFound, BadCursor.
 */
export async function listAdminOffers(actor: Actor, input: ListAdminOffersInput): Promise<Page<AdminOffer>> {
  assertAdmin(actor);
  const { kind, q, state, limit, cursor } = input;
  const last = decodeCursor(cursor, lastKey);
  const conditions = [Prisma.sql`o.published_at is not null`];
  if (kind) conditions.push(Prisma.sql`o.kind = ${kind}`);
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(Prisma.sql`(o.title ilike ${like} or u.display_name ilike ${like})`);
  }
  if (state) conditions.push(Prisma.sql`(o.taken_down_at is null) = ${state === "on_view"}`);
  if (last) conditions.push(Prisma.sql`o.id < ${last[0]}::uuid`);
  const rows = await db.$queryRaw<Row[]>`
    select ${columns} from app.offers o join app.users u on u.id = o.host_id
    where ${Prisma.join(conditions, " and ")} order by o.id desc limit ${limit + 1}`;
  return toPage(rows, limit, (row) => [row.id], toItem);
}

/** Returns one offer with the decisions about it. Throws NotFound. */
export async function findAdminOffer(
  actor: Actor,
  { kind, id }: AdminOfferInput,
): Promise<AdminOfferDetails> {
  assertAdmin(actor);
  const [row] = await db.$queryRaw<Row[]>`
    select ${columns} from app.offers o join app.users u on u.id = o.host_id
    where o.id = ${id}::uuid and o.kind = ${kind} and o.published_at is not null`;
  if (!row) throw new NotFound();
  const decisions = await listDecisions(actor, { subject: id, limit: 20 });
  return { ...toItem(row), summary: row.summary, decisions: decisions.items };
}

function toItem({ summary: _, created_at, taken_down_at, ...row }: Row): AdminOffer {
  return {
    ...row,
    created_at: created_at.toISOString(),
    taken_down_at: taken_down_at?.toISOString() ?? null,
  };
}
