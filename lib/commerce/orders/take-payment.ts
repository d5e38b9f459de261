import { queueing } from "@/lib/base/notify/queue-email";
import { type Database, Prisma } from "@/lib/base/platform/db";
import { receipt } from "./emails/receipt";

/**
 * Records the capture of a granted order's money: does what `fulfilOrder` left for this moment, in one statement. The
 * receipt is issued by itself.
 */
export async function takePayment(tx: Database, authorisationId: string): Promise<void> {
  await tx.$executeRaw`
    with captured as (
      update app.authorisations set status = 'captured', changed_at = now()
      where id = ${authorisationId}::uuid
      returning *
    ), payment as (
      insert into app.payments (order_id, checkout_id, provider, provider_ref, amount, currency, account_ref, fee_amount, status)
      select order_id, checkout_id, provider, provider_ref, amount, currency, account_ref, fee_amount, 'succeeded'
      from captured
    ), event as (
      insert into app.order_events (order_id, event, cause) select order_id, 'paid', provider_ref from captured
    ), activity as (
      insert into app.activities (activity_type, actor_id, host_id, subject_table, subject_id, summary, metadata, visibility)
      select 'order_paid', o.user_id, o.host_id, 'orders', o.id, o.title,
        jsonb_build_object('kind', o.kind, 'title', o.title, 'number', o.number), 'private'
      from captured c join app.orders o on o.id = c.order_id join app.users u on u.id = o.user_id and u.deleted_at is null
    )
    select ${queueing(receipt, Prisma.sql`jsonb_build_object('orderId', order_id)`)} from captured`;
}
