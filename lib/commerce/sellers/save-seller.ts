import { db } from "@/lib/base/platform/db";
import { assertStood, changing, type Expected, versionIn } from "@/lib/base/platform/versions";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { findOwnSeller } from "./queries";
import { type OwnSeller, type SaveSellerInput, vatNumber } from "./schema";

/**
 * Saves a host's details as a seller. Issued receipts stay as they are; the VAT of the host's offers follows whether
 * the host is registered. Throws NotAHost, EditedMeanwhile.
 */
export async function saveSeller(
  actor: Actor,
  input: SaveSellerInput,
  expected: Expected = null,
): Promise<OwnSeller> {
  assertHost(actor);
  const data = sellerColumns(input);
  const hostId = actor.id;
  const change = async () => {
    if (!expected)
      return db.sellerDetails.upsert({ where: { hostId }, create: { hostId, ...data }, update: data });
    return assertStood(
      await db.sellerDetails.updateMany({ where: { hostId, ...versionIn(expected) }, data }),
    );
  };
  return changing(change, () => findOwnSeller(actor));
}

/** Returns the input as columns of the table. */
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
