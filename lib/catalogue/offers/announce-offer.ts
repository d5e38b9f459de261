import type { Database } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { after, minutes, wallClock } from "@/lib/base/platform/time";
import type { Actor } from "@/lib/people/identity/actor";
import { announcements, type Lifecycle, type LockedOffer, tableOf } from "./kind";

/**
 * Announces a new offer in the feed, in the transaction that publishes it, and later to the host's followers: the delay
 * lets one email tell of everything published together.
 */
export async function announceOffer(
  tx: Database,
  host: Actor,
  { kind }: Pick<Lifecycle, "kind">,
  { id, slug, title }: Pick<LockedOffer, "id" | "slug" | "title">,
): Promise<void> {
  await tx.activity.create({
    data: {
      activityType: announcements[kind],
      subjectTable: tableOf(kind),
      actorId: host.id,
      hostId: host.id,
      subjectId: id,
      summary: title,
      metadata: { slug, title },
    },
  });
  const now = new Date();
  const day = wallClock(now).slice(0, 10);
  await enqueue(
    tx,
    "notify_followers",
    { hostId: host.id, day, after: null },
    { key: `notify_followers:${host.id}:${day}`, runAt: after(now, minutes(10)) },
  );
}
