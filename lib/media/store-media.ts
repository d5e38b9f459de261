import { type Database, db, transaction } from "@/lib/platform/db";
import { staging } from "@/lib/platform/staging";
import { storage } from "@/lib/platform/storage";
import { storageKeyOf } from "./rules";

/**
 * Moves a file that has been received whole into the storage, and calls `whenStored` in the transaction that says so.
 * A job; run again, it does what is left to do. Throws Unavailable.
 */
export async function storeMedia(
  id: string,
  whenStored: (tx: Database) => Promise<void> = async () => {},
): Promise<void> {
  const media = await db.media.findUnique({ where: { id } });
  if (media?.status === "received") {
    const key = storageKeyOf(media);
    const limit = Number(media.sizeBytes);
    const contentType = String(media.contentType);
    const { sha256 } = await storage().put(key, await staging.read(id), { contentType, limit });
    const isWanted = await transaction(async (tx) => {
      const { count } = await tx.media.updateMany({
        where: { id, status: "received" },
        data: { status: "stored", sha256, storedAt: new Date() },
      });
      if (count > 0) await whenStored(tx);
      return count > 0;
    });
    // Removed meanwhile, perhaps after its bytes were looked for.
    if (!isWanted && (await db.media.count({ where: { id } })) === 0) await storage().remove(key);
  }
  await staging.discard(id);
}
