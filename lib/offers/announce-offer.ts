import type { Actor } from "@/lib/identity/actor";
import type { Database } from "@/lib/platform/db";

interface Announcement {
  activityType: "course_published" | "service_published" | "seminar_scheduled";
  subjectTable: "courses" | "services" | "seminars";
  id: string;
  slug: string;
  title: string;
}

/** Tells the feed that something is on sale from now on, in the transaction that puts it there. */
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
}
