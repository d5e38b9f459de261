import type { Database } from "@/lib/base/platform/db";
import { after } from "@/lib/base/platform/time";
import { StillPayable } from "./errors";
import { keep, letGo } from "./grants";
import { holdLifetime } from "./rules";

/** What a replacing order takes over. */
interface Successor {
  id: string;
  expiresAt: Date;
}

/**
 * Closes a pending order so that another can replace it. `closed`: its checkouts that the provider has closed. Returns
 * null, and does nothing, if it is no longer pending. Throws StillPayable if it could have been paid meanwhile.
 */
export async function makeWay(
  tx: Database,
  { id }: { id: string },
  closed: readonly string[],
): Promise<Successor | null> {
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
  return { id: old.new_id, expiresAt: old.expires_at > now ? old.expires_at : after(now, holdLifetime) };
}

/** Hands an order's hold over to its replacement unchanged, along with its offer from the waiting list, if any. */
export async function handOver(tx: Database, from: { id: string }, to: Successor): Promise<void> {
  await tx.$executeRaw`
    with held as (
      select ${from.id}::uuid as id, ${to.id}::uuid as order_id, ${to.expiresAt}::timestamptz as expires_at
    ), ${keep}
    select from held`;
}

/** Releases an order's hold, where its replacement is for other dates and takes its own. */
export async function releaseHold(tx: Database, { id }: { id: string }): Promise<void> {
  await tx.$executeRaw`with closed as (select ${id}::uuid as id), ${letGo} select from closed`;
}
