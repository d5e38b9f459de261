import type { Database } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";

interface LockedRecording {
  id: string;
  mediaId: string;
  status: string;
  publishedAt: Date | null;
  seminar: { id: string; slug: string; title: string; status: string };
}

/** Returns one of the actor's recordings with its seminar, both locked until the transaction ends. Throws NotFound. */
export async function lockOwnRecording(tx: Database, actor: Actor, id: string): Promise<LockedRecording> {
  const [recording] = await tx.$queryRaw<LockedRecording[]>`
    select r.id, r.media_id as "mediaId", r.status, r.published_at as "publishedAt",
      json_build_object('id', o.id, 'slug', o.slug, 'title', o.title, 'status', o.status) as seminar
    from app.offers o join app.seminars s on s.id = o.id join app.recordings r on r.seminar_id = s.id
    where r.id = ${id}::uuid and o.host_id = ${actor.id}::uuid for no key update of o for update of s, r`;
  if (!recording) throw new NotFound();
  return recording;
}
