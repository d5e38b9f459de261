import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { db } from "@/lib/platform/db";
import { findOwnSeller } from "./queries";
import { type SaveSellerInput, type Seller, vatNumber } from "./schema";

/**
 * Says who a host is as a seller. Receipts that were issued keep what they say; the moms of what the host offers
 * follows whether they are registered. Throws NotAHost.
 */
export async function saveSeller(actor: Actor, input: SaveSellerInput): Promise<Seller> {
  assertHost(actor);
  const data = sellerColumns(input);
  await db.sellerDetails.upsert({
    where: { hostId: actor.id },
    create: { hostId: actor.id, ...data },
    update: data,
  });
  return findOwnSeller(actor);
}

/** As the table names it. */
export function sellerColumns(input: SaveSellerInput) {
  return {
    legalName: input.legal_name,
    isTrader: input.is_trader,
    orgNr: input.org_nr ?? null,
    isVatRegistered: input.is_vat_registered,
    vatNumber: vatNumber(input),
    street: input.street,
    postalCode: input.postal_code,
    city: input.city,
    email: input.email,
  };
}
