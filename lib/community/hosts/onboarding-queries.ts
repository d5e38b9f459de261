import { db } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { canBePaid } from "@/lib/people/payouts/queries";
import type { Onboarding } from "./schema";

interface Facts {
  hasProfile: boolean;
  hasSeller: boolean;
  hasPublished: boolean;
  draft: Onboarding["draft"];
}

/** Returns how far the actor is from a first offer on sale. Throws NotAHost. */
export async function findOnboarding(actor: Actor): Promise<Onboarding> {
  assertHost(actor);
  const [[facts], isPaid] = await Promise.all([
    db.$queryRaw<Facts[]>`
      select u.headline <> '' and u.bio <> '' as "hasProfile",
        exists (select from app.seller_details d where d.host_id = u.id) as "hasSeller",
        exists (select from app.offers o where o.host_id = u.id and o.published_at is not null) as "hasPublished",
        (
          select json_build_object('kind', o.kind, 'id', o.id) from app.offers o
          where o.host_id = u.id and o.status = 'draft' order by o.id desc limit 1
        ) as draft
      from app.users u where u.id = ${actor.id}::uuid`,
    canBePaid(actor.id),
  ]);
  if (!facts) throw new Error(`no account ${actor.id}`);
  return { ...facts, canBePaid: isPaid };
}
