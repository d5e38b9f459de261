import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertArchivable } from "@/lib/offers/rules";
import { transaction } from "@/lib/platform/db";
import { findOwnService } from "./queries";
import type { Service, ServiceInput } from "./schema";

/** Ends the sale; what is booked stays booked. Throws NotAHost, NotFound, NotPublished. */
export async function archiveService(actor: Actor, { id }: ServiceInput): Promise<Service> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertArchivable(await lockOwnOffer(tx, actor, "services", id));
    await tx.service.update({ where: { id }, data: { status: "archived" } });
  });
  return findOwnService(actor, { id });
}
