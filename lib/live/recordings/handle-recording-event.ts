import { z } from "zod";
import { queueEmail } from "@/lib/base/notify/queue-email";
import { type Database, db, Prisma, transaction } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import type { StoredEvent } from "@/lib/base/platform/inbox";
import { storage } from "@/lib/base/platform/storage";
import { storageKeyOf } from "@/lib/catalogue/media/rules";
import { syncRoomMetadata } from "@/lib/live/rooms/sync-room-metadata";
import { recordingFailed, recordingReady } from "./emails/recording-done";

const recordingEvent = z.object({
  egressInfo: z.object({
    egressId: z.string(),
    roomName: z.string(),
    // Omitted for the first status of all.
    status: z.string().default("EGRESS_STARTING"),
    error: z.string().default(""),
    fileResults: z.array(z.object({ duration: z.coerce.number().default(0) })).default([]),
  }),
});

type Told = z.output<typeof recordingEvent>["egressInfo"];

type Phase = "recording" | "saving" | "done" | "failed";

const phases: Record<string, Phase> = {
  EGRESS_ACTIVE: "recording",
  EGRESS_ENDING: "saving",
  EGRESS_COMPLETE: "done",
  EGRESS_LIMIT_REACHED: "done",
  EGRESS_FAILED: "failed",
  EGRESS_ABORTED: "failed",
};

/**
 * Follows a recording from LiveKit's events: in any order and however often delivered, with the same result. Throws
 * Unavailable.
 */
export async function handleRecordingEvent({ payload }: StoredEvent): Promise<"processed" | "ignored"> {
  const { egressInfo: told } = recordingEvent.parse(payload);
  const phase = phases[told.status];
  const known = phase && (await findFilm(db, told));
  if (!known) return "ignored";
  const size = phase === "done" ? await sizeInStorage(known) : 0;
  await transaction(async (tx) => {
    const film = await findFilm(tx, told, Prisma.sql`for update of r`);
    if (film) await moveOn(tx, film, phase, told, size);
  });
  await syncRoomMetadata({ seminar_id: known.seminarId });
  return "processed";
}

interface Film {
  id: string;
  seminarId: string;
  mediaId: string;
  hostId: string;
  status: "starting" | "recording" | "saving" | "ready" | "failed";
}

/** Found by its id, or by its room if LiveKit is faster than the job that started it. */
async function findFilm(database: Database, { egressId, roomName }: Told, locking = Prisma.empty) {
  const [film] = await database.$queryRaw<Film[]>`
    select r.id, r.seminar_id as "seminarId", r.media_id as "mediaId", s.host_id as "hostId", r.status
    from app.recordings r
    join app.live_sessions l on l.id = r.live_session_id
    join app.seminars s on s.id = r.seminar_id
    where r.egress_id = ${egressId} or (r.egress_id is null and r.status = 'starting' and l.room = ${roomName})
    ${locking}`;
  return film;
}

/** The vendor stores the file where we said; the storage is asked whether it is there. */
async function sizeInStorage({ mediaId }: Film): Promise<number> {
  const media = await db.media.findUniqueOrThrow({ where: { id: mediaId } });
  const file = await storage().find(storageKeyOf(media));
  if (!file) throw new Unavailable(5, { cause: new Error(`no film at ${storageKeyOf(media)}`) });
  return file.size;
}

async function moveOn(
  tx: Database,
  { id, mediaId, hostId, status }: Film,
  phase: Phase,
  { egressId, error, fileResults }: Told,
  sizeBytes: number,
): Promise<void> {
  const isOver = status === "ready" || status === "failed";
  if (isOver || (phase === "recording" && status !== "starting")) return;
  const enter = (data: Prisma.RecordingUpdateInput) =>
    tx.recording.update({ where: { id }, data: { egressId, ...data } });

  if (phase === "failed") {
    await enter({ status: "failed", failure: error || "aborted" });
    await queueEmail(tx, recordingFailed, { recordingId: id, userId: hostId });
    return;
  }
  if (phase === "recording") {
    await enter({ status: "recording" });
    return;
  }
  if (status !== "saving") await enter({ status: "saving" });
  if (phase === "saving") return;
  await tx.media.update({
    where: { id: mediaId },
    data: { sizeBytes, status: "stored", storedAt: new Date() },
  });
  const nanoseconds = fileResults[0]?.duration ?? 0;
  await enter({ status: "ready", durationSeconds: Math.min(86_400, Math.round(nanoseconds / 1e9)) });
  await queueEmail(tx, recordingReady, { recordingId: id, userId: hostId });
}
