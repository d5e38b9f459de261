import { Readable } from "node:stream";
import { type Database, db, transaction } from "@/lib/base/platform/db";
import { storage } from "@/lib/base/platform/storage";
import { uploadStaging } from "@/lib/base/platform/upload-staging";
import type { MediaRow } from "./queries";
import { removeMedia } from "./remove-media";
import { isPicture, storageKeyOf } from "./rules";
import { sanitizeImage } from "./sanitize-image";

/**
 * Moves a completely received file into storage, and calls `whenStored` in the transaction that records it. Pictures
 * are sanitized on the way; one that cannot be shown is deleted. A job that can be run again to finish what is left.
 * Throws Unavailable.
 */
export async function storeMedia(
  id: string,
  whenStored: (tx: Database) => Promise<void> = async () => {},
): Promise<void> {
  const media = await db.media.findUnique({ where: { id } });
  if (media?.status === "received") {
    const content = await contentOf(media);
    if (content) await keep(media, content, whenStored);
    else await transaction((tx) => removeMedia(tx, [id]));
  }
  await uploadStaging.discard(id);
}

/** Returns null for a picture that cannot be shown. */
async function contentOf({ id, contentType }: MediaRow): Promise<Readable | null> {
  const received = await uploadStaging.read(id);
  if (!isPicture(contentType)) return received;
  const picture = await sanitizeImage(received);
  return picture && Readable.from([picture]);
}

async function keep(
  media: MediaRow,
  content: Readable,
  whenStored: (tx: Database) => Promise<void>,
): Promise<void> {
  const { id } = media;
  const key = storageKeyOf(media);
  const contentType = String(media.contentType);
  // A sanitized picture may be larger than the upload.
  const limit = Number(media.sizeBytes) + (isPicture(contentType) ? 100_000_000 : 0);
  const { size, sha256 } = await storage().put(key, content, { contentType, limit });
  const isWanted = await transaction(async (tx) => {
    const { count } = await tx.media.updateMany({
      where: { id, status: "received" },
      data: { status: "stored", sizeBytes: size, sha256, storedAt: new Date() },
    });
    if (count > 0) await whenStored(tx);
    return count > 0;
  });
  // The row was deleted meanwhile, perhaps after the other job had looked for the bytes.
  if (!isWanted && (await db.media.count({ where: { id } })) === 0) await storage().remove(key);
}
