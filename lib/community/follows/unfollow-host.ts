import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import type { FollowInput } from "./schema";

/** Idempotent; a suspended host can be unfollowed too. Throws NotFound. */
export async function unfollowHost(actor: Actor, { slug }: FollowInput): Promise<void> {
  const host = await db.user.findUnique({ where: { slug }, select: { id: true } });
  if (!host) throw new NotFound();
  await db.follow.deleteMany({ where: { userId: actor.id, hostId: host.id } });
}
