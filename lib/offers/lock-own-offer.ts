import type { Actor } from "@/lib/identity/actor";
import type { Database } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import type { LockedOffer, OfferKind } from "./kind";

/**
 * The actor's offer, which nobody else can change or buy until the transaction ends: whoever is buying it by now is
 * waited for here, before its details are locked. Throws NotFound.
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
