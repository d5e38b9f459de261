import { queueEmails } from "@/lib/base/notify/queue-email";
import { type Database, Prisma, transaction } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { recordingPublished } from "./emails/recording-published";
import { FilmNotReady } from "./errors";
import { lockOwnRecording } from "./lock-own-recording";
import { findRecording } from "./queries";
import { assertEnded } from "./rules";
import type { Recording, RecordingInput } from "./schema";

/**
 * Publishes a recording of a seminar in place of any other. Seat holders are emailed once, however often the host
 * changes their mind. Throws NotFound, FilmNotReady, NotEnded.
 */
export async function publishRecording(actor: Actor, { id }: RecordingInput): Promise<Recording> {
  await transaction(async (tx) => {
    const { status, publishedAt, seminar } = await lockOwnRecording(tx, actor, id);
    if (status !== "ready") throw new FilmNotReady();
    assertEnded(seminar);
    if (publishedAt) return;
    await tx.recording.updateMany({
      where: { seminarId: seminar.id, publishedAt: { not: null } },
      data: { publishedAt: null },
    });
    await tx.recording.update({ where: { id }, data: { publishedAt: new Date() } });
    await announce(tx, actor, seminar);
  });
  return findRecording(actor, id);
}

async function announce(
  tx: Database,
  { id: hostId }: Actor,
  { id, slug, title }: { id: string; slug: string; title: string },
): Promise<void> {
  const what = { activityType: "replay_published", subjectTable: "seminars", subjectId: id };
  if ((await tx.activity.count({ where: what })) > 0) return;
  await tx.activity.create({
    data: { ...what, actorId: hostId, hostId, summary: title, metadata: { slug, title } },
  });
  // One statement, since a full seminar has thousands to tell while its row is locked.
  await queueEmails(
    tx,
    recordingPublished,
    Prisma.sql`
      select seminar_id as "seminarId", user_id as "userId" from app.seats
      where seminar_id = ${id}::uuid and status = 'confirmed'`,
  );
}
