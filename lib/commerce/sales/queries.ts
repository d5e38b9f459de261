import { z } from "zod";
import { db, Prisma } from "@/lib/base/platform/db";
import { currencies } from "@/lib/base/platform/money";
import { decodeCursor, type Page, toPage } from "@/lib/base/platform/pagination";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { boundsOf, monthOf, totalOf } from "./rules";
import {
  type CurrencySales,
  type ItemSales,
  type SalesEntry,
  type SalesMonthInput,
  salesEntrySchema,
} from "./schema";

/**
 * Selects a host's sales and refunds of a month. A sale counts on the day that its money was captured. A refund counts
 * in the month that it was made in, whenever the sale was, with the VAT of its credit note. If a receipt names the
 * platform as the seller, the sale is not the host's own.
 */
function entriesOf(hostId: string, month: string): Prisma.Sql {
  const { from, to } = boundsOf(month);
  return Prisma.sql`
    with sold as (
      select o.id, o.number, o.kind, o.offer_id as item_id, o.title, o.amount,
        o.discount_amount, o.vat_amount, o.vat_rate_bp, o.currency,
        coalesce(a.changed_at, o.paid_at) as paid_at, u.display_name as buyer, coalesce(c.series, o.host_id) = o.host_id as is_own
      from app.orders o join app.users u on u.id = o.user_id
        left join app.receipts c on c.order_id = o.id and c.kind = 'receipt'
        left join app.authorisations a on a.order_id = o.id and a.is_granted
      where o.host_id = ${hostId}::uuid and o.paid_at is not null and (a.id is null or exists (select from app.payments t where t.order_id = o.id and t.status = 'succeeded'))
    ), entries as (
      select s.id, s.id as order_id, 'sale' as type, s.paid_at as at, s.number, s.kind, s.item_id, s.title, s.buyer,
        s.amount, s.discount_amount, s.vat_amount, coalesce(p.fee_amount, 0) as fee_amount, s.vat_rate_bp, s.currency,
        s.is_own
      from sold s left join app.payments p on p.order_id = s.id and p.status = 'succeeded'
      where s.paid_at >= ${from} and s.paid_at < ${to}
      union all
      select r.id, s.id, 'refund', r.settled_at, s.number, s.kind, s.item_id, s.title, s.buyer,
        -r.amount, 0, -c.vat_amount, -r.fee_amount, s.vat_rate_bp, s.currency, s.is_own
      from app.refunds r join sold s on s.id = r.order_id join app.receipts c on c.refund_id = r.id
      where r.settled_at >= ${from} and r.settled_at < ${to} and r.status in ('succeeded', 'bounced')
    )`;
}

/** Returns a month's sales, per offer and in total, for each currency. Throws NotAHost. */
export async function findSales(actor: Actor, { month }: SalesMonthInput): Promise<CurrencySales[]> {
  assertHost(actor);
  const rows = await db.$queryRaw<(ItemSales & { currency: string })[]>`
    ${entriesOf(actor.id, month)}
    select currency, kind, item_id, (array_agg(title order by at desc))[1] as title,
      bool_and(is_own) as is_own, count(*) filter (where type = 'sale')::int as orders,
      coalesce(sum(amount) filter (where type = 'sale'), 0)::float8 as gross,
      sum(discount_amount)::float8 as discount,
      coalesce(-sum(amount) filter (where type = 'refund'), 0)::float8 as refunded,
      sum(vat_amount)::float8 as vat, sum(fee_amount)::float8 as fee, (sum(amount) - sum(fee_amount))::float8 as net
    from entries group by currency, kind, item_id order by net desc, title`;
  return currencies.flatMap((currency) => {
    const items = rows.filter((row) => row.currency === currency);
    return items.length > 0 ? [{ currency, items, total: totalOf(items) }] : [];
  });
}

interface PageRequest extends SalesMonthInput {
  limit: number;
  cursor?: string | undefined;
}

/** Lists a month's entries, latest first. Throws NotAHost, BadCursor. */
export async function listSalesEntries(
  actor: Actor,
  { month, limit, cursor }: PageRequest,
): Promise<Page<SalesEntry>> {
  assertHost(actor);
  const last = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
  const beyond = last
    ? Prisma.sql`where (at, id) < (${last[0]}::timestamptz, ${last[1]}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw<unknown[]>`
    ${entriesOf(actor.id, month)} select * from entries ${beyond} order by at desc, id desc limit ${limit + 1}`;
  return toPage(
    rows.map(toEntry),
    limit,
    ({ at, id }) => [at.toISOString(), id],
    (entry) => entry,
  );
}

/** Returns all of a month's entries, oldest first. Throws NotAHost. */
export async function findAllSalesEntries(actor: Actor, { month }: SalesMonthInput): Promise<SalesEntry[]> {
  assertHost(actor);
  const rows = await db.$queryRaw<unknown[]>`
    ${entriesOf(actor.id, month)} select * from entries order by at, id`;
  return rows.map(toEntry);
}

const toEntry = (row: unknown): SalesEntry => salesEntrySchema.parse(row);

/** Lists the months with entries, and the current one, latest first. Throws NotAHost. */
export async function listSalesMonths(actor: Actor, now: Date): Promise<string[]> {
  assertHost(actor);
  const rows = await db.$queryRaw<{ month: string }[]>`
    select distinct to_char(at at time zone 'Europe/Stockholm', 'YYYY-MM') as month from (
      select coalesce(a.changed_at, o.paid_at) as at
      from app.orders o left join app.authorisations a on a.order_id = o.id and a.is_granted
      where o.host_id = ${actor.id}::uuid and o.paid_at is not null and (a.id is null or exists (select from app.payments t where t.order_id = o.id and t.status = 'succeeded'))
      union all
      select r.settled_at from app.refunds r join app.orders o on o.id = r.order_id
      where o.host_id = ${actor.id}::uuid and r.status in ('succeeded', 'bounced')
    ) happened`;
  return [...new Set([monthOf(now), ...rows.map(({ month }) => month)])].sort().reverse();
}
