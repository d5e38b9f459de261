import { oneOf } from "@/lib/base/platform/closed-set";
import { db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { StoredMedia } from "@/lib/catalogue/media/schema";
import { isSeminar } from "@/lib/catalogue/seminars/queries";
import type { Actor } from "@/lib/people/identity/actor";
import { assertMayWatch } from "./rules";
import { type PublishedRecording, type Recording, recordingSources, recordingStates } from "./schema";

interface ViewingRow {
  seminar: Omit<PublishedRecording["seminar"], "starts_at">;
  startsAt: Date;
  mayWatch: boolean;
  recordingId: string | null;
  durationSeconds: number | null;
  positionSeconds: number;
  publishedAt: Date | null;
  media: (Omit<StoredMedia, "sizeBytes"> & { sizeBytes: number }) | null;
}

/** Whether a person leads seminar `s` or has an active seat in it. */
export function mayWatch(userId: string): Prisma.Sql {
  return Prisma.sql`(
    s.host_id = ${userId}::uuid
    or exists (
      select from app.seats t where t.user_id = ${userId}::uuid and t.seminar_id = s.id and t.status = 'confirmed')
    or exists (
      select from app.seminar_cohosts c join app.users u on u.id = c.user_id
      where c.seminar_id = s.id and c.user_id = ${userId}::uuid and u.role <> 'member'))`;
}

/**
 * Returns whether a person may watch, and the recording, in one statement, because it is read in many parts. Throws
 * NotFound, HadNoSeat.
 */
async function findViewing(actor: Actor, id: string): Promise<ViewingRow> {
  const [row] = await db.$queryRaw<ViewingRow[]>`
    select json_build_object('id', s.id, 'slug', o.slug, 'title', o.title,
        'host', json_build_object('slug', h.slug, 'display_name', h.display_name)) as seminar,
      s.starts_at as "startsAt", ${mayWatch(actor.id)} as "mayWatch",
      r.id as "recordingId", r.duration_seconds as "durationSeconds", r.published_at as "publishedAt",
      coalesce(p.position_seconds, 0) as "positionSeconds",
      case when m.id is not null then
        json_build_object('id', m.id, 'contentType', m.content_type, 'sizeBytes', m.size_bytes, 'sha256', m.sha256)
      end as media
    from app.offers o
    join app.seminars s on s.id = o.id
    join app.users h on h.id = o.host_id
    left join app.recordings r on r.seminar_id = s.id and r.published_at is not null
    left join app.media m on m.id = r.media_id
    left join app.replay_positions p on p.recording_id = r.id and p.user_id = ${actor.id}::uuid
    where ${isSeminar(id)}`;
  if (!row) throw new NotFound();
  assertMayWatch({ ...row, hasRecording: row.recordingId !== null });
  return row;
}

/** Returns the published recording of a seminar, by its id or slug. Throws NotFound if there is none, HadNoSeat. */
export async function findPublishedRecording(
  actor: Actor,
  { id }: { id: string },
): Promise<PublishedRecording> {
  const row = await findViewing(actor, id);
  return {
    seminar: { ...row.seminar, starts_at: row.startsAt.toISOString() },
    recording_id: String(row.recordingId),
    duration_seconds: row.durationSeconds,
    position_seconds: row.positionSeconds,
    published_at: (row.publishedAt as Date).toISOString(),
    film_url: `/api/seminars/${row.seminar.id}/replay/film`,
  };
}

/** Returns the file of a seminar's published recording. Throws NotFound, HadNoSeat. */
export async function findPublishedFilm(actor: Actor, id: string): Promise<StoredMedia> {
  const { media } = await findViewing(actor, id);
  if (!media) throw new NotFound();
  return { ...media, sizeBytes: BigInt(media.sizeBytes) };
}

/** Returns the file of one of the actor's recordings, published or not. Throws NotFound. */
export async function findOwnFilm(actor: Actor, id: string): Promise<StoredMedia> {
  const recording = await db.recording.findFirst({
    where: { id, status: "ready", seminar: { hostId: actor.id } },
    include: { media: true },
  });
  if (!recording) throw new NotFound();
  return recording.media;
}

/** Lists the recordings of one of the actor's seminars, latest first. Throws NotFound. */
export async function listRecordings(actor: Actor, { id }: { id: string }): Promise<{ items: Recording[] }> {
  const seminar = await db.seminar.findFirst({
    where: { id, hostId: actor.id },
    select: { recordings: { include: parts, orderBy: { id: "desc" } } },
  });
  if (!seminar) throw new NotFound();
  return { items: seminar.recordings.map(toRecording) };
}

/** Throws NotFound, also for another host's recording. */
export async function findRecording(actor: Actor, id: string): Promise<Recording> {
  const row = await db.recording.findFirst({
    where: { id, seminar: { hostId: actor.id } },
    include: parts,
  });
  if (!row) throw new NotFound();
  return toRecording(row);
}

const parts = {
  media: true,
  seminar: { select: { id: true, offer: { select: { slug: true, host: { select: { slug: true } } } } } },
} as const;

type RecordingRow = Prisma.RecordingGetPayload<{ include: typeof parts }>;

function toRecording({ media, seminar, createdAt, publishedAt, ...row }: RecordingRow): Recording {
  const { slug, host } = seminar.offer;
  const isComing = row.source === "upload" && row.status === "saving" && media.status === "receiving";
  return {
    id: row.id,
    media_id: media.id,
    seminar: { id: seminar.id, slug, host: { slug: String(host.slug) } },
    source: oneOf(recordingSources, row.source),
    state: isComing ? "receiving" : oneOf(recordingStates, row.status),
    name: media.name,
    size_bytes: Number(media.sizeBytes),
    duration_seconds: row.durationSeconds,
    created_at: createdAt.toISOString(),
    published_at: publishedAt?.toISOString() ?? null,
  };
}
