import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { assertAdmin } from "@/lib/identity/rules";
import { db, Prisma } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/pagination";
import { listDecisions } from "./decision-queries";
import type { AdminItem, AdminItemDetails, ItemInput, ListItemsInput } from "./schema";

interface Row extends Omit<AdminItem, "created_at" | "taken_down_at"> {
  summary: string;
  created_at: Date;
  taken_down_at: Date | null;
}

const items = Prisma.sql`(
  select 'course' as kind, id, slug, title, summary, status, host_id, created_at, published_at, taken_down_at from app.courses
  union all select 'service', id, slug, title, summary, status, host_id, created_at, published_at, taken_down_at from app.services
  union all select 'seminar', id, slug, title, summary, status, host_id, created_at, published_at, taken_down_at from app.seminars
)`;

const columns = Prisma.sql`
  i.kind, i.id, i.slug, i.title, i.summary, i.status, i.created_at, i.taken_down_at,
  json_build_object('id', u.id, 'display_name', u.display_name, 'slug', u.slug) as host`;

const lastKey = z.tuple([z.uuid()]);

/** What has been published by all hosts, newest first, for admins; drafts are their host's alone. Throws NotFound, BadCursor. */
export async function listItems(actor: Actor, input: ListItemsInput): Promise<Page<AdminItem>> {
  assertAdmin(actor);
  const { kind, q, state, limit, cursor } = input;
  const last = decodeCursor(cursor, lastKey);
  const conditions = [Prisma.sql`i.published_at is not null`];
  if (kind) conditions.push(Prisma.sql`i.kind = ${kind}`);
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(Prisma.sql`(i.title ilike ${like} or u.display_name ilike ${like})`);
  }
  if (state) conditions.push(Prisma.sql`(i.taken_down_at is null) = ${state === "on_view"}`);
  if (last) conditions.push(Prisma.sql`i.id < ${last[0]}::uuid`);
  const rows = await db.$queryRaw<Row[]>`
    select ${columns} from ${items} i join app.users u on u.id = i.host_id
    where ${Prisma.join(conditions, " and ")} order by i.id desc limit ${limit + 1}`;
  return toPage(rows, limit, (row) => [row.id], toItem);
}

/** One of them, with what has been decided about it. Throws NotFound. */
export async function findItem(actor: Actor, { kind, id }: ItemInput): Promise<AdminItemDetails> {
  assertAdmin(actor);
  const [row] = await db.$queryRaw<Row[]>`
    select ${columns} from ${items} i join app.users u on u.id = i.host_id
    where i.id = ${id}::uuid and i.kind = ${kind} and i.published_at is not null`;
  if (!row) throw new NotFound();
  const decisions = await listDecisions(actor, { subject: id, limit: 20 });
  return { ...toItem(row), summary: row.summary, decisions: decisions.items };
}

function toItem({ summary: _, created_at, taken_down_at, ...row }: Row): AdminItem {
  return {
    ...row,
    created_at: created_at.toISOString(),
    taken_down_at: taken_down_at?.toISOString() ?? null,
  };
}
