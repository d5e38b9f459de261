import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";

export type MediaRow = Awaited<ReturnType<typeof findOwnMedia>>;

/** Throws NotFound, also for another person's file. */
export async function findOwnMedia(actor: Actor, id: string) {
  const media = await db.media.findFirst({ where: { id, ownerId: actor.id } });
  if (!media) throw new NotFound();
  return media;
}
