import type { Database } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import type { CoveredOffer } from "./schema";

/** Returns the actor's offer with its current cover, locked until the transaction ends. Throws NotFound. */
export async function lockOwnCover(
  tx: Database,
  actor: Actor,
  kind: OfferKind,
  id: string,
): Promise<CoveredOffer> {
  const [offer] = await tx.$queryRaw<CoveredOffer[]>`
    select o.kind, o.slug, o.cover_url, json_build_object('slug', u.slug) as host
    from app.offers o join app.users u on u.id = o.host_id
    where o.id = ${id}::uuid and o.kind = ${kind} and o.host_id = ${actor.id}::uuid for no key update of o`;
  if (!offer) throw new NotFound();
  return offer;
}
