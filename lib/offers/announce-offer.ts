import type { Actor } from "@/lib/identity/actor";
import type { Database } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { after, minutes, wallClock } from "@/lib/platform/time";

interface Announcement {
  activityType: "course_published" | "service_published" | "seminar_scheduled";
  subjectTable: "courses" | "services" | "seminars";
  id: string;
  slug: string;
  title: string;
}

/**
 * Tells the feed that something is on sale from now on, in the transaction that puts it there, and in a while the
 * host's followers: by then of all that was published together.
 */
export async function announceOffer(
  tx: Database,
  host: Actor,
  { id, slug, title, ...what }: Announcement,
): Promise<void> {
  await tx.activity.create({
    data: {
      ...what,
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
    "tell_followers",
    { hostId: host.id, day, after: null },
    { key: `tell_followers:${host.id}:${day}`, runAt: after(now, minutes(10)) },
  );
}
