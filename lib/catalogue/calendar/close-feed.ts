import { db } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";

/** Closes the actor's feed, if there is one; its address returns nothing from now on. */
export async function closeFeed(actor: Actor): Promise<void> {
  await db.calendarFeed.deleteMany({ where: { userId: actor.id } });
}
