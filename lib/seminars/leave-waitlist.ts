import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import type { SeminarInput } from "./schema";

/** Leaves the queue; leaving one that one is not in changes nothing. */
export async function leaveWaitlist(actor: Actor, { id }: SeminarInput): Promise<void> {
  await db.waitlistEntry.updateMany({
    where: { seminarId: id, userId: actor.id, status: { in: ["waiting", "offered"] } },
    data: { status: "left", offerExpiresAt: null },
  });
}
