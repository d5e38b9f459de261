import { type Database, db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { storage } from "@/lib/platform/storage";
import { after, days, hours } from "@/lib/platform/time";
import { storageKeyOf } from "./rules";
import { coverWidths } from "./schema";

/** Pages that were made with a picture may be looked at for so long after it was replaced. */
const pagesKept = hours(1);

/** Has a picture removed that an item shows no longer, unless another does. */
export async function discardLater(tx: Database, url: string | null): Promise<void> {
  const cover = url && (await tx.cover.findFirst({ where: { url }, select: { id: true } }));
  if (!cover) return;
  await enqueue(tx, "discard_cover", cover, {
    key: `discard_cover:${cover.id}`,
    runAt: after(new Date(), pagesKept),
  });
}

/** A job: what no item shows is gone when it is done. No item can come to show it again. */
export async function discardCover({ id }: { id: string }): Promise<void> {
  if ((await db.offer.count({ where: { cover: { id } } })) > 0) return;
  for (const width of coverWidths) await storage().remove(storageKeyOf(id, width));
  await db.cover.deleteMany({ where: { id } });
}

/** Takes all of a host's pictures from their items and has them removed at once. */
export async function removeCoversOf(tx: Database, hostId: string): Promise<void> {
  const covers = await tx.cover.findMany({ where: { hostId }, select: { id: true } });
  await tx.offer.updateMany({ where: { hostId, coverUrl: { not: null } }, data: { coverUrl: null } });
  await tx.cover.deleteMany({ where: { hostId } });
  for (const cover of covers) await enqueue(tx, "discard_cover", cover, { key: `discard_cover:${cover.id}` });
}

/** Has what a crash left behind removed: pictures that no item ever came to show. */
export async function discardUnshown(now: Date): Promise<void> {
  const covers = await db.cover.findMany({
    where: { createdAt: { lt: after(now, -days(1)) }, offers: { none: {} } },
    select: { id: true },
  });
  for (const cover of covers) await discardCover(cover);
}
