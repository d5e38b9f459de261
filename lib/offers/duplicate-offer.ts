import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { type Database, Prisma, transaction } from "@/lib/platform/db";
import { createWithUniqueSlug } from "./create-with-unique-slug";
import { type Lifecycle, type OfferKind, tableOf } from "./kind";

/** A draft like one of the actor's offers, with what its kind takes along. Throws NotAHost, NotFound. */
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

/** What is true of the one alone that is copied: that it is on sale, and what an admin decided. */
const draft = { status: "draft", published_at: null, taken_down_at: null, cancelled_at: null };

/**
 * Another offer like one of a host's, as a draft under an address of its own, and its id. All columns go along that are
 * not named, so that what an offer learns to say later is copied without a word.
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
