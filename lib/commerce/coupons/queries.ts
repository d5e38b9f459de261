import { z } from "zod";
import { oneOf } from "@/lib/base/platform/closed-set";
import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { currencies } from "@/lib/base/platform/money";
import { decodeCursor, type Page, toPage } from "@/lib/base/platform/pagination";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import type { Coupon, CouponInput, ListCouponsInput } from "./schema";

const items = { offer: { select: { id: true, kind: true, title: true } } } as const;

/** Finds a host's coupon by its code, whatever its state. */
export function findCoupon(hostId: string, code: string) {
  return db.coupon.findUnique({ where: { hostId_code: { hostId, code } } });
}

/** Lists the actor's coupons, newest first. Throws NotAHost, BadCursor. */
export async function listCoupons(actor: Actor, { limit, cursor }: ListCouponsInput): Promise<Page<Coupon>> {
  assertHost(actor);
  const last = decodeCursor(cursor, z.tuple([z.uuid()]));
  const rows = await db.coupon.findMany({
    where: { hostId: actor.id, ...(last && { id: { lt: last[0] } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
    include: items,
  });
  return toPage(rows, limit, (row) => [row.id], toCoupon);
}

/** Throws NotFound, also for another host's coupon. */
export async function findOwnCoupon(actor: Actor, { id }: CouponInput): Promise<Coupon> {
  const row = await db.coupon.findUnique({ where: { id, hostId: actor.id }, include: items });
  if (!row) throw new NotFound();
  return toCoupon(row);
}

/** Lists the actor's priced offers, as options for a form. */
export async function listDiscountable(actor: Actor): Promise<{ value: string; title: string }[]> {
  return db.$queryRaw`
    select kind || ':' || id as value, title from app.offers
    where host_id = ${actor.id}::uuid and price_amount > 0 and status in ('draft', 'published', 'scheduled', 'live')
    order by title`;
}

type Row = NonNullable<Awaited<ReturnType<typeof findCoupon>>> & {
  offer: { id: string; kind: string; title: string } | null;
};

function toCoupon(row: Row): Coupon {
  return {
    id: row.id,
    code: row.code,
    percent: row.percent,
    amount_off: row.amountOff,
    currency: oneOf(currencies, row.currency),
    item: row.offer && { ...row.offer, kind: oneOf(offerKinds, row.offer.kind) },
    valid_from: row.validFrom.toISOString(),
    valid_until: row.validUntil?.toISOString() ?? null,
    max_uses: row.maxUses,
    uses: row.uses,
    ended_at: row.endedAt?.toISOString() ?? null,
  };
}
