import type { Database } from "@/lib/platform/db";
import { after } from "@/lib/platform/time";
import type { Order as OrderRow } from "@/prisma/generated/client";
import { StillPayable } from "./errors";
import { holdLifetime } from "./rules";

/**
 * Lets a pending order make way for the one that `write` puts in its place, and hands its seat or slot over as it is
 * held, an offer from the queue with it. `closed`: its checkouts that the provider has closed. Null, and nothing done,
 * when it is no longer pending. Throws StillPayable when it could be paid meanwhile.
 */
export async function replaceOrder(
  tx: Database,
  { id }: { id: string },
  closed: readonly string[],
  write: (newId: string, expiresAt: Date) => Promise<OrderRow>,
): Promise<OrderRow | null> {
  const [old] = await tx.$queryRaw<{ expires_at: Date; user_id: string; new_id: string }[]>`
    select expires_at, user_id, app.uuid_v7() as new_id from app.orders
    where id = ${id}::uuid and status = 'pending' for update`;
  if (!old) return null;
  const payable = await tx.checkout.findMany({
    where: { orderId: id, status: "open" },
    select: { id: true },
  });
  if (payable.some((checkout) => !closed.includes(checkout.id))) {
    throw new StillPayable(
      id,
      payable.map((checkout) => checkout.id),
    );
  }
  await tx.$executeRaw`
    with replaced as (
      update app.orders set status = 'cancelled', closed_at = now(), updated_at = now(), replaced_by_id = ${old.new_id}::uuid
      where id = ${id}::uuid
      returning id
    ), checkout as (
      update app.checkouts set status = 'expired' from replaced where order_id = replaced.id and checkouts.status = 'open'
    )
    insert into app.order_events (order_id, event, actor_id, details)
    select id, 'replaced', ${old.user_id}::uuid, jsonb_build_object('by', ${old.new_id}::text) from replaced`;

  const now = new Date();
  const row = await write(old.new_id, old.expires_at > now ? old.expires_at : after(now, holdLifetime));
  await tx.$executeRaw`
    with seat as (
      update app.seats set order_id = ${row.id}::uuid, held_until = ${row.expiresAt}
      where order_id = ${id}::uuid and status = 'held'
    ), booking as (
      update app.bookings set order_id = ${row.id}::uuid, held_until = ${row.expiresAt}
      where order_id = ${id}::uuid and status = 'held'
    )
    update app.waitlist_entries set order_id = ${row.id}::uuid, offer_expires_at = ${row.expiresAt}
    where order_id = ${id}::uuid and status = 'offered'`;
  return row;
}
