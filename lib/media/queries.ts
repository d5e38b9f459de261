import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";

export type MediaRow = Awaited<ReturnType<typeof findOwnMedia>>;

/** Throws NotFound, also for another person's file. */
export async function findOwnMedia(actor: Actor, id: string) {
  const media = await db.media.findFirst({ where: { id, ownerId: actor.id } });
  if (!media) throw new NotFound();
  return media;
}
