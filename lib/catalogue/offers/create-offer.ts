import { db } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { createWithUniqueSlug } from "./create-with-unique-slug";
import { giveHostAddress } from "./give-host-address";
import type { Lifecycle } from "./kind";
import { assertChargeable, toColumns } from "./rules";
import type { OfferFields } from "./schema";

/** Creates a draft, visible only to its host. Throws NotAHost, ValidationFailed, and its kind's errors: NotFound. */
export const createOffer =
  <Item, New extends OfferFields>({ kind, addresses, newDetails, findOwn }: Lifecycle<Item, New, never>) =>
  async (actor: Actor, input: New): Promise<Item> => {
    const details = await newDetails(actor, input);
    assertHost(actor);
    assertChargeable({ priceAmount: input.price_amount, currency: input.currency });
    await giveHostAddress(actor);
    const { id } = await createWithUniqueSlug(input.title, addresses, (slug) =>
      db.offer.create({
        data: { kind, hostId: actor.id, slug, ...toColumns(input), ...details },
        select: { id: true },
      }),
    );
    return findOwn(actor, { id });
  };
