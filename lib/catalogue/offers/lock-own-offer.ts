import type { Database } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import type { LockedOffer, OfferKind } from "./kind";

/**
 * Returns the actor's offer, locked against changes and purchases until the transaction ends. Purchases in progress are
 * waited for here, before the details are locked. Throws NotFound.
 */
export async function lockOwnOffer(
  tx: Database,
  actor: Actor,
  kind: OfferKind,
  id: string,
): Promise<LockedOffer> {
  const [offer] = await tx.$queryRaw<LockedOffer[]>`
    select id, status, slug, title, price_amount as "priceAmount", currency from app.offers
    where id = ${id}::uuid and kind = ${kind} and host_id = ${actor.id}::uuid for update`;
  if (!offer) throw new NotFound();
  return offer;
}
