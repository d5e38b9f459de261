import { db } from "@/lib/base/platform/db";
import { uploadStaging } from "@/lib/base/platform/upload-staging";

/** Deletes parts of files that a crash left behind and no row refers to. */
export async function purgePieces(): Promise<void> {
  const ids = await uploadStaging.list();
  const awaited = await db.media.findMany({
    where: { id: { in: ids }, status: { not: "stored" } },
    select: { id: true },
  });
  const wanted = new Set(awaited.map(({ id }) => id));
  for (const id of ids) if (!wanted.has(id)) await uploadStaging.discard(id);
}
