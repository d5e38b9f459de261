import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { transaction } from "@/lib/platform/db";
import { lockOwnService } from "./lock-own-service";
import { findOwnService } from "./queries";
import { assertArchivable } from "./rules";
import type { Service, ServiceInput } from "./schema";

/** Ends the sale; what is booked stays booked. Throws NotAHost, NotFound, NotPublished. */
export async function archiveService(actor: Actor, { id }: ServiceInput): Promise<Service> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertArchivable(await lockOwnService(tx, actor, id));
    await tx.service.update({ where: { id }, data: { status: "archived" } });
  });
  return findOwnService(actor, { id });
}
