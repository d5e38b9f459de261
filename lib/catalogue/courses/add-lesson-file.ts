import { transaction } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { assertFits } from "@/lib/catalogue/media/rules";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { findOwnFile, findOwnLesson } from "./file-queries";
import { assertRoom } from "./rules";
import type { AddLessonFileInput, OwnFile } from "./schema";

/**
 * Reserves a slot for a file that the host is about to upload, last in the lesson. Starting again with the same file
 * returns the same slot, with the bytes received so far. Throws NotAHost, NotFound, Archived, TooMany, FileTooLarge.
 */
export async function addLessonFile(actor: Actor, input: AddLessonFileInput): Promise<OwnFile> {
  assertHost(actor);
  const { id, lesson_id: lessonId, name, size_bytes: sizeBytes, duration_seconds = null } = input;
  const mediaId = await transaction(async (tx) => {
    assertChangeable(await lockOwnOffer(tx, actor, "course", id));
    await findOwnLesson(tx, actor, input);
    assertFits(sizeBytes, env().UPLOAD_MAX_MB);
    const files = await tx.lessonMedia.findMany({ where: { lessonId }, include: { media: true } });
    const same = files.find(
      ({ media }) =>
        media.status === "receiving" && media.name === name && Number(media.sizeBytes) === sizeBytes,
    );
    if (same) return same.mediaId;

    assertRoom(files.length, "files");
    const media = await tx.media.create({ data: { ownerId: actor.id, kind: "lesson", name, sizeBytes } });
    const position = 1 + Math.max(0, ...files.map((file) => file.position));
    await tx.lessonMedia.create({
      data: { mediaId: media.id, lessonId, hostId: actor.id, position, durationSeconds: duration_seconds },
    });
    return media.id;
  });
  return findOwnFile(actor, mediaId);
}
