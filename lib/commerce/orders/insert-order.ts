import type { Database } from "@/lib/base/platform/db";
import { sales } from "@/lib/catalogue/kinds/registry";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Sellable } from "@/lib/catalogue/offers/sale";
import type { Order as OrderRow } from "@/prisma/generated/client";
import type { OrderAmounts } from "./rules";

type Named = Pick<Sellable, "hostId" | "title" | "currency" | "vatRateBp" | "vatExemption">;

interface NewOrder extends OrderAmounts {
  id?: string;
  userId: string;
  kind: OfferKind;
  offerId: string;
  slotId?: string | null;
  couponId?: string | null;
  immediateStart?: boolean;
  expiresAt: Date;
  idempotencyKey?: string;
  idempotencyHash?: string;
}

/** Inserts a pending order for an offer on its current terms, with its origin, but without its hold. */
export async function insertOrder(
  tx: Database,
  { hostId, title, currency, vatRateBp, vatExemption }: Named,
  order: NewOrder,
  event: { event: "placed" | "seat_offered"; actorId: string | null },
): Promise<OrderRow> {
  const row = await tx.order.create({
    data: { ...order, hostId, title, currency, vatRateBp, vatExemption },
  });
  await tx.orderEvent.create({ data: { orderId: row.id, ...event } });
  if (row.immediateStart) {
    const version = sales[order.kind].immediateStart ?? "";
    await tx.consent.create({
      data: { userId: row.userId, orderId: row.id, kind: "immediate_start", version },
    });
  }
  return row;
}
