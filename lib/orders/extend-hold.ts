import { db } from "@/lib/platform/db";
import { after, minutes } from "@/lib/platform/time";
import { NotPending } from "./errors";
import { holdLifetime } from "./rules";

/** Below this a checkout opened now could not stay open for the provider's minimum. */
const shortestUsefulHold = holdLifetime - minutes(1);

/** Makes a pending order's hold last for a whole checkout, and says until when. Throws NotPending. */
export async function extendHold(order: { id: string; expiresAt: Date }): Promise<Date> {
  const now = new Date();
  if (order.expiresAt >= after(now, shortestUsefulHold)) return order.expiresAt;

  const [row] = await db.$queryRaw<{ expires_at: Date }[]>`
    with held as (
      update app.orders set expires_at = ${after(now, holdLifetime)}, updated_at = now()
      where id = ${order.id}::uuid and status = 'pending' and expires_at > ${now}
      returning id, expires_at
    ), seat as (
      update app.seats set held_until = expires_at from held where order_id = held.id and seats.status = 'held'
    ), offer as (
      update app.waitlist_entries set offer_expires_at = expires_at from held where order_id = held.id and status = 'offered'
    ), booking as (
      update app.bookings set held_until = expires_at from held where order_id = held.id and bookings.status = 'held'
    )
    select expires_at from held`;
  if (!row) throw new NotPending();
  return row.expires_at;
}
