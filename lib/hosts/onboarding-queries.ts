import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { canBePaid } from "@/lib/payouts/queries";
import { db } from "@/lib/platform/db";
import type { Onboarding } from "./schema";

interface Facts {
  hasProfile: boolean;
  hasSeller: boolean;
  hasPublished: boolean;
  draft: Onboarding["draft"];
}

/** How far the actor has come towards a first item that others can buy. Throws NotAHost. */
export async function findOnboarding(actor: Actor): Promise<Onboarding> {
  assertHost(actor);
  const [[facts], isPaid] = await Promise.all([
    db.$queryRaw<Facts[]>`
      with items as (
        select 'seminar' as kind, id, published_at, status = 'draft' as is_draft from app.seminars where host_id = ${actor.id}::uuid
        union all select 'course', id, published_at, status = 'draft' from app.courses where host_id = ${actor.id}::uuid
        union all select 'service', id, published_at, status = 'draft' from app.services where host_id = ${actor.id}::uuid
      )
      select u.headline <> '' and u.bio <> '' as "hasProfile",
        exists (select from app.seller_details d where d.host_id = u.id) as "hasSeller",
        exists (select from items where published_at is not null) as "hasPublished",
        (select json_build_object('kind', kind, 'id', id) from items where is_draft order by id desc limit 1) as draft
      from app.users u where u.id = ${actor.id}::uuid`,
    canBePaid(actor.id),
  ]);
  if (!facts) throw new Error(`no account ${actor.id}`);
  return { ...facts, canBePaid: isPaid };
}
