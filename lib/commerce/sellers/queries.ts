import { db, type Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import type { OwnSeller, Seller } from "./schema";

const columns = {
  legalName: true,
  isTrader: true,
  orgNr: true,
  isVatRegistered: true,
  vatNumber: true,
  street: true,
  postalCode: true,
  city: true,
  email: true,
} as const;

/**
 * Returns the seller of a host's offers of a kind: mostly the host; null if the host has not entered their details yet.
 */
export async function findSeller(kind: OfferKind, hostId: string): Promise<Seller | null> {
  const [row] = await db.$queryRaw<Seller[]>`
    select legal_name, is_trader, org_nr, is_vat_registered, vat_number, street, postal_code, city, email
    from app.seller_of(${kind}, ${hostId}::uuid)`;
  return row ?? null;
}

/** Returns a host's own details as a seller, or null. */
export async function findHostSeller(hostId: string): Promise<Seller | null> {
  const row = await db.sellerDetails.findUnique({ where: { hostId }, select: columns });
  return row && toSeller(row);
}

type Row = Pick<Prisma.SellerDetailsGetPayload<object>, keyof typeof columns>;

export function toSeller(row: Row): Seller {
  return {
    legal_name: row.legalName,
    is_trader: row.isTrader,
    org_nr: row.orgNr,
    is_vat_registered: row.isVatRegistered,
    vat_number: row.vatNumber,
    street: row.street,
    postal_code: row.postalCode,
    city: row.city,
    email: row.email,
  };
}

/** Throws NotAHost, and NotFound until the details are entered. */
export async function findOwnSeller(actor: Actor): Promise<OwnSeller> {
  assertHost(actor);
  const seller = await findOwnSellerOrNone(actor);
  if (!seller) throw new NotFound();
  return seller;
}

/** Returns null until the details are entered. */
export async function findOwnSellerOrNone(actor: Actor): Promise<OwnSeller | null> {
  const row = await db.sellerDetails.findUnique({
    where: { hostId: actor.id },
    select: { ...columns, version: true },
  });
  return row && { ...toSeller(row), version: row.version };
}
