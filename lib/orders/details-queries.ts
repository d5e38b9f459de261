import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { logView, toOrder } from "./queries";
import { findRefundProgress } from "./refund-queries";
import { cancellationOf, isReadable, isSeller } from "./rules";
import type { CancellationPolicy, OrderDetails } from "./schema";
import { leftOf, termsOf, timeOf, toShown } from "./withdrawal-queries";

const host = { select: { slug: true, displayName: true, timeZone: true } };

const parts = {
  user: { select: { displayName: true, timeZone: true } },
  course: { select: { slug: true, coverUrl: true, host } },
  service: { select: { slug: true, coverUrl: true, location: true, address: true, host } },
  seminar: {
    select: { slug: true, coverUrl: true, startsAt: true, durationMinutes: true, status: true, host },
  },
  slot: { select: { startsAt: true, endsAt: true } },
  seat: { select: { status: true } },
  waitlistEntry: { select: { status: true } },
  booking: { select: { status: true } },
  enrollment: { select: { status: true, opensAt: true } },
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

/** An order with what its page tells, for those who may see it. Throws NotFound to all others. */
export async function findOrderDetails(actor: Actor, { id }: { id: string }): Promise<OrderDetails> {
  const row = await db.order.findUnique({ where: { id }, include: parts });
  if (!row || !isReadable(row, actor)) throw new NotFound();
  await logView(actor, row);

  const refund = await findRefundProgress(row);
  const order = toOrder(row, refund);
  const item = row.course ?? row.service ?? row.seminar;
  if (!item) throw new Error(`order ${id} is for nothing`);
  const time = timeOf(row);
  const grant = row.seat ?? row.booking ?? row.enrollment;
  const isGranted = grant?.status === "confirmed" || grant?.status === "active";
  const paid = row.payments[0];
  const left = leftOf(row);
  const isBuyer = row.userId === actor.id;
  const zones = row.service && { buyer: row.user.timeZone, host: row.service.host.timeZone };
  const hasHappened = (event: string) => row.events.some((step) => step.event === event);
  return {
    ...order,
    refund_amount: refund.amount,
    refund_currency: refund.currency,
    failed_refunds: actor.role === "admin" ? refund.failed : [],
    slug: item.slug,
    cover_url: item.coverUrl,
    seller: { slug: item.host.slug ?? "", display_name: item.host.displayName },
    buyer: { display_name: row.user.displayName },
    is_seller: !isBuyer && isSeller(row, actor),
    list_amount: row.listAmount,
    discount_amount: row.discountAmount,
    vat_rate_bp: row.vatRateBp,
    starts_at: time?.startsAt.toISOString() ?? null,
    ends_at: time?.endsAt.toISOString() ?? null,
    clocks: zones && {
      own: isBuyer ? zones.buyer : zones.host,
      other: isBuyer ? zones.host : zones.buyer,
    },
    location: placeOf(row.service, isGranted),
    replaced_by_id: row.replacedById,
    opens_at: row.enrollment?.opensAt.toISOString() ?? null,
    is_granted: isGranted,
    is_processing: row.status === "pending" && hasHappened("payment_processing"),
    difference: row.differences[0] ?? null,
    is_cancelled_by_host: row.seminar?.status === "cancelled",
    is_moved_by_host: row.movedByHostAt !== null && isGranted,
    is_offer: row.waitlistEntry?.status === "offered",
    is_given_up: hasHappened("withdrawn"),
    cancellation_policy: row.cancellationPolicy as CancellationPolicy,
    is_withdrawal_excepted: row.isWithdrawalExcepted,
    cancellation: toShown(cancellationOf(termsOf(row), left, new Date())),
    dispute: (paid?.disputes[0]?.status ?? null) as OrderDetails["dispute"],
    refundable_amount: left,
  };
}

/** The address itself is for those alone who have booked. */
function placeOf(service: { location: string; address: string } | null, isGranted: boolean): string | null {
  if (!service) return null;
  const { location, address } = service;
  return isGranted && location !== "online" && address ? address : location;
}
