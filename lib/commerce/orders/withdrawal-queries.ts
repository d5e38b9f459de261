import { oneOf } from "@/lib/base/platform/closed-set";
import { type Database, db } from "@/lib/base/platform/db";
import { decodeCursor, idKey, type Page, type PageInput, toPage } from "@/lib/base/platform/pagination";
import { after, minutes } from "@/lib/base/platform/time";
import { hashToken } from "@/lib/base/platform/tokens";
import { type OfferKind, offerKinds } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import type { Order as OrderRow } from "@/prisma/generated/client";
import { type Cancellation, cancellationOf, type Terms } from "./cancellation-rules";
import { orderPolicies, type ShownCancellation } from "./schema";

/** Selects when an order takes place. */
export const timeParts = {
  /** The dates of a series. */
  grants: {
    where: { seriesId: { not: null } },
    orderBy: { offerId: "asc" },
    select: {
      seminar: {
        select: { startsAt: true, durationMinutes: true, status: true, moves: { select: { movedAt: true } } },
      },
    },
  },
  offer: { select: { seminar: { select: { startsAt: true, durationMinutes: true } } } },
  slot: { select: { startsAt: true, endsAt: true } },
} as const;

/** Selects what `termsOf` and `leftOf` need of an order. */
export const termParts = {
  ...timeParts,
  authorisations: { where: { status: "authorised" }, select: { amount: true } },
  payments: {
    where: { status: "succeeded" },
    select: {
      id: true,
      amount: true,
      refunds: { where: { status: { not: "failed" } }, select: { amount: true } },
      disputes: { select: { status: true } },
    },
  },
} as const;

interface Timed {
  grants: {
    seminar: {
      startsAt: Date;
      durationMinutes: number;
      status: string;
      moves: { movedAt: Date }[];
    } | null;
  }[];
  offer: { seminar: { startsAt: Date; durationMinutes: number } | null };
  slot: { startsAt: Date; endsAt: Date } | null;
}

interface Parts extends Timed {
  /** Money that is only authorised. */
  authorisations: { amount: number }[];
  payments: { amount: number; refunds: { amount: number }[]; disputes: { status: string }[] }[];
}

/** Null for a course, which is done at one's own pace; from the first to the last of several dates. */
export function timeOf({ offer: { seminar }, slot, grants }: Timed): { startsAt: Date; endsAt: Date } | null {
  if (slot) return slot;
  const all = seminar ? [seminar] : datesOf({ grants });
  const starts = all.map(({ startsAt }) => startsAt.getTime());
  const ends = all.map(({ startsAt, durationMinutes }) =>
    after(startsAt, minutes(durationMinutes)).getTime(),
  );
  return all.length > 0
    ? { startsAt: new Date(Math.min(...starts)), endsAt: new Date(Math.max(...ends)) }
    : null;
}

/** The dates of a series, in the order in which they share its price. */
export function datesOf({ grants }: Pick<Timed, "grants">) {
  return grants.flatMap(({ seminar }) => seminar ?? []);
}

export function termsOf(row: OrderRow & Parts): Terms {
  const time = timeOf(row);
  return {
    ...row,
    kind: oneOf(offerKinds, row.kind),
    cancellationPolicy: oneOf(orderPolicies, row.cancellationPolicy),
    startsAt: time?.startsAt ?? null,
    endsAt: time?.endsAt ?? null,
    dates: datesOf(row).map(({ startsAt, status, moves }) => ({
      startsAt,
      isCancelled: status === "cancelled",
      isMoved: moves.some(({ movedAt }) => movedAt > row.createdAt),
    })),
  };
}

/**
 * Returns what can still be refunded of an order's payment: nothing while a bank disputes it, or once the dispute is
 * lost.
 */
export function leftOf({
  payments: [paid],
  authorisations: [reserved],
}: Pick<Parts, "payments" | "authorisations">): number {
  if (!paid) return reserved?.amount ?? 0;
  if (!paid.disputes.every(({ status }) => status === "won")) return 0;
  return paid.refunds.reduce((left, { amount }) => left - amount, paid.amount);
}

/** Finds an order that its buyer may want to leave. */
export async function findCancellable(where: { id: string; userId: string }, tx: Database = db) {
  return tx.order.findFirst({ where, include: termParts });
}

/** Finds the order of a mailed link that is still valid. */
export function findWithdrawalLink(token: string, now: Date) {
  return db.oneTimeToken.findFirst({
    where: { tokenHash: hashToken(token), purpose: "withdraw_order", usedAt: null, expiresAt: { gt: now } },
    select: { createdAt: true, order: { include: termParts } },
  });
}

export interface CancellableOrder {
  id: string;
  number: string | null;
  title: string;
  kind: OfferKind;
  currency: string;
  cancellation: ShownCancellation;
}

/** Lists the orders on a page of the actor's orders that can be left now, latest first. Throws BadCursor. */
export async function listCancellable(
  actor: Actor,
  now: Date,
  { limit, cursor }: PageInput,
): Promise<Page<CancellableOrder>> {
  const last = decodeCursor(cursor, idKey);
  const rows = await db.order.findMany({
    where: {
      userId: actor.id,
      status: "paid",
      events: { none: { event: "withdrawn" } },
      ...(last && { id: { lt: last[0] } }),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
    include: termParts,
  });
  const page = toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => ({
      id: row.id,
      number: row.number,
      title: row.title,
      kind: oneOf(offerKinds, row.kind),
      currency: row.currency,
      cancellation: toShown(cancellationOf(termsOf(row), leftOf(row), now)),
    }),
  );
  return { ...page, items: page.items.filter(({ cancellation }) => cancellation.reason !== null) };
}

export function toShown(cancellation: Cancellation): ShownCancellation {
  const until = cancellation.until?.toISOString() ?? null;
  if (cancellation.reason === null) return { ...cancellation, until };
  return { ...cancellation, until: cancellation.until.toISOString() };
}
