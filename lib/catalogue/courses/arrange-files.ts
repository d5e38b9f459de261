import { transaction } from "@/lib/base/platform/db";
import { ValidationFailed } from "@/lib/base/platform/errors";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { findOwnLesson, listOwnFiles } from "./file-queries";
import type { ArrangeFilesInput, OwnFile } from "./schema";

/**
 * Puts a lesson's files in the given order. Throws NotAHost, NotFound, Archived, and ValidationFailed if the list is
 * not exactly the lesson's files.
 */
export async function arrangeFiles(actor: Actor, input: ArrangeFilesInput): Promise<{ items: OwnFile[] }> {
  assertHost(actor);
  const { id, lesson_id, media_ids } = input;
  await transaction(async (tx) => {
    assertChangeable(await lockOwnOffer(tx, actor, "course", id));
    await findOwnLesson(tx, actor, input);
    const files = await tx.lessonMedia.findMany({ where: { lessonId: lesson_id } });
    const isSame =
      files.length === media_ids.length && files.every(({ mediaId }) => media_ids.includes(mediaId));
    if (!isSame) throw new ValidationFailed([{ path: "media_ids", message: "are not the lesson's files" }]);
    await tx.$executeRaw`
      update app.lesson_media f set position = wanted.position
      from unnest(${media_ids}::uuid[]) with ordinality as wanted(id, position)
      where f.media_id = wanted.id`;
  });
  return listOwnFiles(actor, input);
}
