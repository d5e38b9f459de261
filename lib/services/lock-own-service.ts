import type { Actor } from "@/lib/identity/actor";
import type { Database } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import type { ServiceStatus } from "./schema";

export interface LockedService {
  status: ServiceStatus;
  slug: string;
  title: string;
  priceAmount: number;
}

/** The actor's service, which nobody else can change until the transaction ends. Throws NotFound. */
export async function lockOwnService(tx: Database, actor: Actor, id: string): Promise<LockedService> {
  const [service] = await tx.$queryRaw<LockedService[]>`
    select status, slug, title, price_amount as "priceAmount" from app.services
    where id = ${id}::uuid and host_id = ${actor.id}::uuid for no key update`;
  if (!service) throw new NotFound();
  return service;
}
