import { db, transaction } from "@/lib/base/platform/db";
import { storageKeyOf } from "@/lib/catalogue/media/rules";
import { syncRoomMetadata } from "@/lib/live/rooms/sync-room-metadata";
import { recorderGateway } from "./gateway";

/** Starts recording a session's room, if its seminar is to be recorded; an idempotent job. Throws Unavailable. */
export async function startRecording({ sessionId }: { sessionId: string }): Promise<void> {
  const recorder = recorderGateway();
  if (!recorder.canRecord) return;
  const film = await reserveRecording(sessionId);
  if (!film) return;
  const egressId = await recorder.start(film.room, storageKeyOf(film.media));
  await db.recording.updateMany({ where: { id: film.id, egressId: null }, data: { egressId } });
  const session = await db.liveSession.findUniqueOrThrow({ where: { id: sessionId } });
  if (session.endedAt) await recorder.stop(egressId);
  else await syncRoomMetadata({ seminar_id: session.seminarId });
}

/** Reserves the recording of a session's room; returns null if none is to be made, or it has been started. */
async function reserveRecording(sessionId: string) {
  return transaction(async (tx) => {
    await tx.$queryRaw`select 1 from app.live_sessions where id = ${sessionId}::uuid for update`;
    const session = await tx.liveSession.findUnique({
      where: { id: sessionId },
      include: {
        seminar: { select: { isRecorded: true, hostId: true, offer: { select: { slug: true } } } },
        recordings: { where: { status: { not: "failed" } }, include: { media: true } },
      },
    });
    if (!session?.seminar.isRecorded || session.endedAt) return null;
    const [begun] = session.recordings;
    if (begun) return begun.egressId ? null : { id: begun.id, media: begun.media, room: session.room };

    const { hostId, offer } = session.seminar;
    const media = await tx.media.create({
      data: {
        ownerId: hostId,
        kind: "film",
        name: `${offer.slug}.mp4`,
        sizeBytes: 0,
        contentType: "video/mp4",
      },
    });
    const { id } = await tx.recording.create({
      data: {
        seminarId: session.seminarId,
        mediaId: media.id,
        source: "room",
        liveSessionId: sessionId,
        status: "starting",
      },
    });
    return { id, media, room: session.room };
  });
}
