import { NotFound } from "@/lib/base/platform/errors";
import { sales } from "@/lib/catalogue/kinds/registry";
import type { Sellable, Wanted } from "@/lib/catalogue/offers/sale";
import type { Actor } from "@/lib/people/identity/actor";
import { canBePaid } from "@/lib/people/payouts/queries";
import { AlreadyOwned, NotOnSale, OwnOffer } from "./errors";
import type { PlaceOrderInput } from "./schema";

/**
 * Returns the offer if the actor may buy it now; a seat or slot held by their own open order counts as available.
 * Throws NotFound, OwnOffer, AlreadyOwned, NotOnSale, SoldOut, SlotTaken.
 */
export async function requireOffer(
  actor: Actor,
  input: PlaceOrderInput,
  open: { id: string } | null = null,
): Promise<Sellable> {
  const { find, isOwned, hold } = sales[input.kind];
  const offer = await find(input);
  if (!offer?.isPublic) throw new NotFound();
  if (offer.hostId === actor.id) throw new OwnOffer();
  if (await isOwned(actor, input)) throw new AlreadyOwned();
  if (!offer.isOnSale) throw new NotOnSale();
  if (offer.priceAmount > 0 && !(await canBePaid(offer.hostId))) throw new NotOnSale();
  if (!open && hold && offer.isTaken) throw await hold.refuse(actor, input);
  return offer;
}

/** Returns the columns of an order that identify what it is for. */
export function subject({ item_id, slot_id }: Wanted) {
  return { offerId: item_id, slotId: slot_id ?? null };
}
