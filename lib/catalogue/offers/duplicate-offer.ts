import { type Database, Prisma, transaction } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { createWithUniqueSlug } from "./create-with-unique-slug";
import { type Lifecycle, type OfferKind, tableOf } from "./kind";

/** Copies one of the actor's offers to a new draft, with the parts that its kind copies. Throws NotAHost, NotFound. */
export const duplicateOffer =
  <Item extends { id: string; title: string }>(lifecycle: Lifecycle<Item, never, never>) =>
  async (actor: Actor, input: { id: string }): Promise<Item> => {
    assertHost(actor);
    const { kind, addresses, findOwn, copiedAnew, copyParts } = lifecycle;
    const offer = await findOwn(actor, input);
    const id = await createWithUniqueSlug(offer.title, addresses, (slug) =>
      transaction(async (tx) => {
        const copy = await copyOffer(tx, kind, offer.id, slug, copiedAnew(offer, new Date()));
        await copyParts(tx, offer.id, copy);
        return copy;
      }),
    );
    return findOwn(actor, { id });
  };

/** State that belongs only to the original: its sale, and admins' decisions. */
const draft = { status: "draft", published_at: null, taken_down_at: null, cancelled_at: null };

/**
 * Copies a host's offer to a draft with a slug of its own, and returns its id. All columns are copied except those
 * named, so that a column added later is copied without a change here.
 */
export async function copyOffer(
  tx: Database,
  kind: OfferKind,
  id: string,
  slug: string,
  details: Record<string, unknown>,
): Promise<string> {
  const [copy] = await tx.$queryRaw<{ id: string }[]>`
    insert into app.offers
    select (jsonb_populate_record(o, ${JSON.stringify({ ...draft, slug })}::jsonb
      || jsonb_build_object('id', app.uuid_v7(), 'created_at', now(), 'updated_at', now()))).*
    from app.offers o where o.id = ${id}::uuid
    returning id`;
  const copied = String(copy?.id);
  const table = Prisma.raw(tableOf(kind));
  await tx.$executeRaw`
    insert into app.${table}
    select (jsonb_populate_record(d, ${JSON.stringify({ ...details, id: copied })}::jsonb)).*
    from app.${table} d where d.id = ${id}::uuid`;
  return copied;
}
