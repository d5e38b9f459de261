import type { Database } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { storage } from "@/lib/platform/storage";
import { uploadStaging } from "@/lib/platform/upload-staging";
import { storageKeyOf } from "./rules";

/** Forgets files, and with each whatever rested on it; the bytes are removed by a job, as often as it takes. */
export async function removeMedia(tx: Database, ids: readonly string[]): Promise<void> {
  const files = await tx.media.findMany({ where: { id: { in: [...ids] } } });
  await tx.media.deleteMany({ where: { id: { in: [...ids] } } });
  for (const file of files) {
    await enqueue(tx, "remove_file", { id: file.id, key: storageKeyOf(file) });
  }
}

/** A job: the file is gone when it is done, wherever it had come. */
export async function removeFile({ id, key }: { id: string; key: string }): Promise<void> {
  await uploadStaging.discard(id);
  await storage().remove(key);
}
