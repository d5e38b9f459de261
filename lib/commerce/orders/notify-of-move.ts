import { queueEmails } from "@/lib/base/notify/queue-email";
import { type Database, Prisma, transaction } from "@/lib/base/platform/db";
import { seminarMoved } from "./emails/seminar-moved";

/**
 * Tells everyone who was moved, once, of the time that they knew and the one that holds; a job, and safe to run again.
 * What is called off, or over, is told of by other letters.
 */
export async function notifyOfMove({ moveId }: { moveId: string }): Promise<void> {
  await transaction(async (tx) => {
    // The seminar first, as whoever moves it does.
    const [seminar] = await tx.$queryRaw<{ status: string }[]>`
      select s.status from app.seminar_moves m join app.seminars s on s.id = m.seminar_id
      where m.id = ${moveId}::uuid for no key update of s`;
    const told = await tx.$executeRaw`
      update app.seminar_moves set told_at = clock_timestamp() where id = ${moveId}::uuid and told_at is null`;
    if (told === 0 || (seminar?.status !== "scheduled" && seminar?.status !== "live")) return;
    await noteMove(tx, moveId);
    await queueEmails(
      tx,
      seminarMoved,
      Prisma.sql`select order_id as "orderId", ${moveId}::uuid as "moveId" from (${movedBy(moveId)}) moved`,
    );
  });
}

async function noteMove(tx: Database, moveId: string): Promise<void> {
  await tx.$executeRaw`
    insert into app.order_events (order_id, event, details)
    select order_id, 'moved_by_host', json_build_object('from', ${iso("from_starts_at")}, 'to', ${iso("to_starts_at")})
    from (${movedBy(moveId)}) moved`;
}

/** The orders whose seats were moved along. */
function movedBy(moveId: string): Prisma.Sql {
  return Prisma.sql`
    select t.order_id, m.from_starts_at, m.to_starts_at
    from app.seminar_moves m
    join app.seats t on t.seminar_id = m.seminar_id and t.status in ('held', 'confirmed')
    join app.orders o on o.id = t.order_id and o.moved_by_host_at >= m.moved_at
    where m.id = ${moveId}::uuid`;
}

/** As JavaScript writes an instant. */
function iso(column: "from_starts_at" | "to_starts_at"): Prisma.Sql {
  return Prisma.sql`to_char(${Prisma.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
