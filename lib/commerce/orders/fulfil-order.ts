import type { Database } from "@/lib/base/platform/db";
import { receipt } from "./emails/receipt";
import { emails, give } from "./grants";
import type { OrderStatus } from "./schema";

export interface ReceivedPayment {
  checkoutId: string;
  provider: string;
  /** The provider's id of the payment, so that one payment is recorded only once. */
  providerRef: string;
  amount: number;
  currency: string;
  /** The host's account that receives it, less the fee; null if the money stays with the platform. */
  accountRef: string | null;
  feeAmount: number;
}

interface Fulfilment {
  from?: readonly OrderStatus[];
  /** The deadline for capturing the money, if it is only authorised. */
  captureBefore?: Date | null;
}

/**
 * Does everything that paying for an order means, in one statement: the order's number and time, the payment, the
 * grant, the timeline, the feed and the emails. Authorised money gives the grant and queues its capture; the rest waits
 * for that. Returns false, and does nothing, if the order is in none of the states `from`; throws by constraint if the
 * offer cannot be granted any more.
 */
export async function fulfilOrder(
  tx: Database,
  orderId: string,
  payment: ReceivedPayment | null,
  { from = ["pending"], captureBefore = null }: Fulfilment = {},
): Promise<boolean> {
  const isTaken = captureBefore === null;
  const rows = await tx.$queryRaw<unknown[]>`
    with paid as (
      update app.orders set
        status = 'paid', paid_at = now(), closed_at = null, updated_at = now()
      where id = ${orderId}::uuid and status = any(${from}::text[])
      returning *
    ), payment as (
      insert into app.payments (order_id, checkout_id, provider, provider_ref, amount, currency, account_ref, fee_amount, status)
      select id, ${payment?.checkoutId ?? null}::uuid, ${payment?.provider ?? null}, ${payment?.providerRef ?? null},
        ${payment?.amount ?? null}::int, ${payment?.currency ?? null},
        ${payment?.accountRef ?? null}, ${payment?.feeAmount ?? 0}::int, 'succeeded'
      from paid where ${payment !== null && isTaken}
    ), authorisation as (
      insert into app.authorisations (order_id, checkout_id, provider, provider_ref, amount, currency, account_ref, fee_amount,
        is_granted, status, capture_before)
      select id, ${payment?.checkoutId ?? null}::uuid, ${payment?.provider ?? null}, ${payment?.providerRef ?? null},
        ${payment?.amount ?? null}::int, ${payment?.currency ?? null},
        ${payment?.accountRef ?? null}, ${payment?.feeAmount ?? 0}::int, true, 'authorised', ${captureBefore}::timestamptz
      from paid where ${!isTaken}
      returning id
    ), checkout as (
      update app.checkouts set status = 'complete' from paid where checkouts.id = ${payment?.checkoutId ?? null}::uuid
    ), ${give}, event as (
      insert into app.order_events (order_id, event, cause)
      select id, step, ${payment?.providerRef ?? null} from paid, unnest(array[${isTaken ? "paid" : "authorised"}, 'granted']) with ordinality as steps (step, place) order by place
    ), activity as (
      insert into app.activities (activity_type, actor_id, host_id, subject_table, subject_id, summary, metadata, visibility)
      select 'order_paid', user_id, host_id, 'orders', id, title,
        jsonb_build_object('kind', kind, 'title', title, 'number', number), 'private'
      from paid where ${isTaken}
    ), told as (
      select id, case when amount = 0 then free else ${receipt.name} end as email
      from paid join (values ${emails}) emails (kind, free, beside) using (kind) where ${isTaken}
      union all
      select id, beside from paid join (values ${emails}) emails (kind, free, beside) using (kind)
      where amount > 0 and beside is not null
    )
    select app.queue_mail(email, jsonb_build_object('orderId', id), ${receipt.key}::text[]) as queued from told
    union all select (graphile_worker.add_job('capture_payment',
      json_build_object('authorisationId', id), job_key := 'capture_payment:' || id)).key from authorisation`;
  return rows.length > 0;
}
