import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

/** Ends the actor's feed, if there is one: whoever has its address gets nothing more. */
export async function closeFeed(actor: Actor): Promise<void> {
  await db.calendarFeed.deleteMany({ where: { userId: actor.id } });
}
