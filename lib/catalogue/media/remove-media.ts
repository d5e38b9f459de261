import type { Database } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { storage } from "@/lib/base/platform/storage";
import { uploadStaging } from "@/lib/base/platform/upload-staging";
import { storageKeyOf } from "./rules";

/** Deletes file rows and everything that refers to them; a job deletes the bytes, with retries. */
export async function removeMedia(tx: Database, ids: readonly string[]): Promise<void> {
  const files = await tx.media.findMany({ where: { id: { in: [...ids] } } });
  await tx.media.deleteMany({ where: { id: { in: [...ids] } } });
  for (const file of files) {
    await enqueue(tx, "remove_file", { id: file.id, key: storageKeyOf(file) });
  }
}

/** A job: deletes the bytes, whether they are still in staging or already in storage. */
export async function removeFile({ id, key }: { id: string; key: string }): Promise<void> {
  await uploadStaging.discard(id);
  await storage().remove(key);
}
