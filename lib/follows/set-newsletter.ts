import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

/** Letters about what those whom one follows publish are sent to those alone who have asked for them. */
export async function setNewsletter(actor: Actor, { wants }: { wants: boolean }): Promise<void> {
  await db.user.update({ where: { id: actor.id }, data: { wantsNews: wants } });
}
