import { db } from "@/lib/base/platform/db";
import { after, minutes } from "@/lib/base/platform/time";
import { NotPending } from "./errors";
import { keep } from "./grants";
import { holdLifetime } from "./rules";

/** With less time than this, a new checkout could not stay open for the provider's minimum. */
const shortestUsefulHold = holdLifetime - minutes(1);

/** Extends a pending order's hold to the length of a whole checkout and returns its end. Throws NotPending. */
export async function extendHold(order: { id: string; expiresAt: Date }): Promise<Date> {
  const now = new Date();
  if (order.expiresAt >= after(now, shortestUsefulHold)) return order.expiresAt;

  const [row] = await db.$queryRaw<{ expires_at: Date }[]>`
    with held as (
      update app.orders set expires_at = ${after(now, holdLifetime)}, updated_at = now()
      where id = ${order.id}::uuid and status = 'pending' and expires_at > ${now}
      returning id, id as order_id, expires_at
    ), ${keep}
    select expires_at from held`;
  if (!row) throw new NotPending();
  return row.expires_at;
}
