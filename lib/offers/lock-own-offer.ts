import type { Actor } from "@/lib/identity/actor";
import { type Database, Prisma } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import type { PublicationStatus } from "./schema";

interface LockedOffer {
  status: PublicationStatus;
  slug: string;
  title: string;
  priceAmount: number;
  currency: string;
}

/** The actor's course or service, which nobody else can change until the transaction ends. Throws NotFound. */
export async function lockOwnOffer(
  tx: Database,
  actor: Actor,
  table: "courses" | "services",
  id: string,
): Promise<LockedOffer> {
  const [offer] = await tx.$queryRaw<LockedOffer[]>`
    select status, slug, title, price_amount as "priceAmount", currency from app.${Prisma.raw(table)}
    where id = ${id}::uuid and host_id = ${actor.id}::uuid for no key update`;
  if (!offer) throw new NotFound();
  return offer;
}
