import { randomUUID } from "node:crypto";
import { db } from "@/lib/base/platform/db";
import { hashToken, linkToken } from "@/lib/base/platform/tokens";
import type { Actor } from "@/lib/people/identity/actor";
import { findFeedAddress } from "./queries";
import type { FeedAddress } from "./schema";

/** Gives the actor a feed at a new address; a feed they had before stops working. */
export async function openFeed(actor: Actor): Promise<FeedAddress> {
  const seed = randomUUID();
  const feed = { seed, tokenHash: hashToken(linkToken(seed)), createdAt: new Date() };
  await db.calendarFeed.upsert({
    where: { userId: actor.id },
    create: { userId: actor.id, ...feed },
    update: feed,
  });
  return findFeedAddress(actor);
}
