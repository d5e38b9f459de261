import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

/** Closes the actor's feed, if there is one; its address returns nothing from now on. */
export async function closeFeed(actor: Actor): Promise<void> {
  await db.calendarFeed.deleteMany({ where: { userId: actor.id } });
}
