import { db } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { OwnPage } from "./errors";
import { findFollowable } from "./queries";
import type { FollowInput } from "./schema";

/** Idempotent. Throws NotFound, OwnPage. */
export async function followHost(actor: Actor, { slug }: FollowInput): Promise<void> {
  const { id } = await findFollowable(db, slug);
  if (id === actor.id) throw new OwnPage();
  await db.follow.createMany({ data: { userId: actor.id, hostId: id }, skipDuplicates: true });
}
