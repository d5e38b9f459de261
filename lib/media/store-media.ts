import { Readable } from "node:stream";
import { type Database, db, transaction } from "@/lib/platform/db";
import { storage } from "@/lib/platform/storage";
import { uploadStaging } from "@/lib/platform/upload-staging";
import type { MediaRow } from "./queries";
import { removeMedia } from "./remove-media";
import { isPicture, storageKeyOf } from "./rules";
import { sanitizeImage } from "./sanitize-image";

/**
 * Moves a file that has been received whole into the storage, and calls `whenStored` in the transaction that says so.
 * A picture is cleaned on the way, and one that cannot be shown is gone. A job; run again, it does what is left to do.
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

/** Null where it is a picture that cannot be shown. */
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
  // What is cleaned may be larger than what came.
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
  // Removed meanwhile, perhaps after its bytes were looked for.
  if (!isWanted && (await db.media.count({ where: { id } })) === 0) await storage().remove(key);
}
