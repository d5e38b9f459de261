import { db } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";

/** Emails about new offers go only to followers who have asked for them. */
export async function setNewsletter(actor: Actor, { wants }: { wants: boolean }): Promise<void> {
  await db.user.update({ where: { id: actor.id }, data: { wantsNews: wants } });
}
