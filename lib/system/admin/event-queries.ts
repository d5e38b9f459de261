import { z } from "zod";
import { db, Prisma } from "@/lib/base/platform/db";
import { decodeCursor, type Page, toPage } from "@/lib/base/platform/pagination";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import type { InboxEvent, ListEventsInput } from "./schema";

const lastKey = z.tuple([z.iso.datetime(), z.string(), z.string()]);

interface Row extends Omit<InboxEvent, "received_at" | "processed_at"> {
  received_at: Date;
  processed_at: Date | null;
}

/**
 * Lists the webhook events received, latest first, without the personal data in their payloads. Throws NotFound,
 * BadCursor.
 */
export async function listEvents(
  actor: Actor,
  { status, limit, cursor }: ListEventsInput,
): Promise<Page<InboxEvent>> {
  assertAdmin(actor);
  const last = decodeCursor(cursor, lastKey);
  const conditions = [Prisma.sql`true`];
  if (status) conditions.push(Prisma.sql`status = ${status}`);
  if (last) {
    conditions.push(
      Prisma.sql`(received_at, provider, event_id) < (${last[0]}::timestamptz, ${last[1]}, ${last[2]})`,
    );
  }
  const rows = await db.$queryRaw<Row[]>`
    select provider, event_id, event_type as type, status, attempts, deliveries, last_error, received_at, processed_at
    from app.webhook_events where ${Prisma.join(conditions, " and ")}
    order by received_at desc, provider desc, event_id desc limit ${limit + 1}`;
  return toPage(
    rows,
    limit,
    (row) => [row.received_at.toISOString(), row.provider, row.event_id],
    (row) => ({
      ...row,
      received_at: row.received_at.toISOString(),
      processed_at: row.processed_at?.toISOString() ?? null,
    }),
  );
}
