import { type Database, db } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { storage } from "@/lib/base/platform/storage";
import { after, days, hours } from "@/lib/base/platform/time";
import { storageKeyOf } from "./rules";
import { coverWidths } from "./schema";

/** Cached pages with a replaced picture may be viewed for this long. */
const pagesKept = hours(1);

/** Schedules the removal of a picture that an offer has stopped showing, unless another offer shows it. */
export async function discardLater(tx: Database, url: string | null): Promise<void> {
  const cover = url && (await tx.cover.findFirst({ where: { url }, select: { id: true } }));
  if (!cover) return;
  await enqueue(tx, "discard_cover", cover, {
    key: `discard_cover:${cover.id}`,
    runAt: after(new Date(), pagesKept),
  });
}

/** A job: deletes the cover if no offer shows it. A cover that is not shown can never be shown again. */
export async function discardCover({ id }: { id: string }): Promise<void> {
  if ((await db.offer.count({ where: { cover: { id } } })) > 0) return;
  for (const width of coverWidths) await storage().remove(storageKeyOf(id, width));
  await db.cover.deleteMany({ where: { id } });
}

/** Removes all of a host's pictures from their offers and deletes them at once. */
export async function removeCoversOf(tx: Database, hostId: string): Promise<void> {
  const covers = await tx.cover.findMany({ where: { hostId }, select: { id: true } });
  await tx.offer.updateMany({ where: { hostId, coverUrl: { not: null } }, data: { coverUrl: null } });
  await tx.cover.deleteMany({ where: { hostId } });
  for (const cover of covers) await enqueue(tx, "discard_cover", cover, { key: `discard_cover:${cover.id}` });
}

/** Deletes pictures that a crash left behind before any offer showed them. */
export async function discardUnshown(now: Date): Promise<void> {
  const covers = await db.cover.findMany({
    where: { createdAt: { lt: after(now, -days(1)) }, offers: { none: {} } },
    select: { id: true },
  });
  for (const cover of covers) await discardCover(cover);
}
