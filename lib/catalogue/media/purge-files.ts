import type { Database, Prisma } from "@/lib/base/platform/db";
import { removeMedia } from "./remove-media";

/** Deletes files and everything that depends on them: recordings, and people's positions in them. */
export async function purgeFiles(tx: Database, which: Prisma.MediaWhereInput): Promise<void> {
  const files = await tx.media.findMany({ where: which, select: { id: true } });
  await removeMedia(
    tx,
    files.map(({ id }) => id),
  );
}
