import { transaction } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { removeMedia } from "@/lib/catalogue/media/remove-media";
import { assertFits } from "@/lib/catalogue/media/rules";
import { lockOwnSeminar } from "@/lib/catalogue/seminars/lock-own-seminar";
import type { Actor } from "@/lib/people/identity/actor";
import { findRecording } from "./queries";
import { assertEnded } from "./rules";
import type { AddFilmInput, Recording } from "./schema";

/**
 * Reserves a recording for a file that the host is about to upload. Starting again with the same file returns the same
 * recording, with the bytes received so far; another file replaces one that was never completed. Throws NotFound,
 * NotEnded, FileTooLarge.
 */
export async function addFilm(actor: Actor, input: AddFilmInput): Promise<Recording> {
  const { id: seminarId, name, size_bytes: sizeBytes, duration_seconds: durationSeconds = null } = input;
  const recordingId = await transaction(async (tx) => {
    assertEnded(await lockOwnSeminar(tx, actor, seminarId));
    assertFits(sizeBytes, env().UPLOAD_MAX_MB);
    const unfinished = await tx.recording.findMany({
      where: { seminarId, source: "upload", media: { status: "receiving" } },
      include: { media: true },
    });
    const same = unfinished.find(({ media }) => media.name === name && Number(media.sizeBytes) === sizeBytes);
    if (same) return same.id;

    await removeMedia(
      tx,
      unfinished.map(({ mediaId }) => mediaId),
    );
    const media = await tx.media.create({ data: { ownerId: actor.id, kind: "film", name, sizeBytes } });
    const { id } = await tx.recording.create({
      data: { seminarId, mediaId: media.id, source: "upload", status: "saving", durationSeconds },
    });
    return id;
  });
  return findRecording(actor, recordingId);
}
