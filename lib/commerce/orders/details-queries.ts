import { oneOf } from "@/lib/base/platform/closed-set";
import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { sales } from "@/lib/catalogue/kinds/registry";
import { lastStart } from "@/lib/catalogue/offers/withdrawal-rules";
import type { Actor } from "@/lib/people/identity/actor";
import { cancellationOf } from "./cancellation-rules";
import { logView, toOrder } from "./queries";
import { findRefundProgress } from "./refund-queries";
import { isReadable, isSeller } from "./rules";
import { disputeStatuses, type OrderDetails, orderPolicies } from "./schema";
import { datesOf, leftOf, termsOf, timeOf, timeParts, toShown } from "./withdrawal-queries";

const parts = {
  ...timeParts,
  offer: {
    select: {
      ...timeParts.offer.select,
      slug: true,
      coverUrl: true,
      status: true,
      host: { select: { slug: true, displayName: true } },
    },
  },
  user: { select: { displayName: true, timeZone: true } },
  events: {
    where: { event: { in: ["payment_processing", "withdrawn"] as string[] } },
    select: { event: true },
  },
  differences: { where: { status: "waiting" }, select: { amount: true, currency: true }, take: 1 },
  authorisations: { where: { status: "authorised" }, select: { amount: true } },
  payments: {
    where: { status: "succeeded" },
    select: {
      id: true,
      amount: true,
      refunds: { where: { status: { not: "failed" } }, select: { amount: true } },
      disputes: { select: { status: true }, orderBy: { openedAt: "desc" } },
    },
  },
} as const;

/**
 * Returns an order with everything that its page shows, for those who may see it. Throws NotFound for everyone else.
 */
export async function findOrderDetails(actor: Actor, { id }: { id: string }): Promise<OrderDetails> {
  const row = await db.order.findUnique({ where: { id }, include: parts });
  if (!row || !isReadable(row, actor)) throw new NotFound();
  await logView(actor, row);

  const refund = await findRefundProgress(row);
  const order = toOrder(row, refund);
  const { isGranted, location, hostTimeZone, opensAt, isOffer } = await sales[order.kind].describe(row);
  const time = timeOf(row);
  const terms = termsOf(row);
  const paid = row.payments[0];
  const left = leftOf(row);
  const isBuyer = row.userId === actor.id;
  const hasHappened = (event: string) => row.events.some((step) => step.event === event);
  return {
    ...order,
    refund_amount: refund.amount,
    refund_currency: refund.currency,
    failed_refunds: actor.role === "admin" ? refund.failed : [],
    slug: row.offer.slug,
    cover_url: row.offer.coverUrl,
    seller: { slug: row.offer.host.slug ?? "", display_name: row.offer.host.displayName },
    buyer: { display_name: row.user.displayName },
    is_seller: !isBuyer && isSeller(row, actor),
    list_amount: row.listAmount,
    discount_amount: row.discountAmount,
    vat_rate_bp: row.vatRateBp,
    dates: datesOf(row)
      .map(({ startsAt }) => startsAt.toISOString())
      .toSorted(),
    last_starts_at: lastStart(terms)?.toISOString() ?? null,
    starts_at: time?.startsAt.toISOString() ?? null,
    ends_at: time?.endsAt.toISOString() ?? null,
    clocks: hostTimeZone ? clocksOf(row.user.timeZone, hostTimeZone, isBuyer) : null,
    location: location ?? null,
    replaced_by_id: row.replacedById,
    opens_at: opensAt?.toISOString() ?? null,
    is_granted: isGranted,
    is_processing: row.status === "pending" && hasHappened("payment_processing"),
    difference: row.differences[0] ?? null,
    is_cancelled_by_host: row.offer.status === "cancelled",
    is_moved_by_host: row.movedByHostAt !== null && isGranted,
    is_offer: isOffer ?? false,
    is_given_up: hasHappened("withdrawn"),
    cancellation_policy: oneOf(orderPolicies, row.cancellationPolicy),
    is_withdrawal_excepted: row.isWithdrawalExcepted,
    cancellation: toShown(cancellationOf(terms, left, new Date())),
    dispute: oneOf(disputeStatuses, paid?.disputes[0]?.status ?? null),
    refundable_amount: left,
  };
}

function clocksOf(buyers: string, hosts: string, isBuyer: boolean) {
  return isBuyer ? { own: buyers, other: hosts } : { own: hosts, other: buyers };
}
