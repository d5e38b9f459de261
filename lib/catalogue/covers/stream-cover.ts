import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { storage } from "@/lib/base/platform/storage";
import type { Visitor } from "@/lib/people/identity/actor";
import { storageKeyOf } from "./rules";
import { type StreamCoverInput, streamCoverInput } from "./schema";

/** Streams a picture to anyone, unless every offer that shows it has been taken down. Throws NotFound, Unavailable. */
export async function streamCover(_visitor: Visitor, { id, width }: StreamCoverInput): Promise<Buffer> {
  const [cover] = await db.$queryRaw<{ isHidden: boolean }[]>`
    select bool_and(u.suspended_at is not null or coalesce(o.taken_down_at is not null, false)) as "isHidden"
    from app.covers c join app.users u on u.id = c.host_id left join app.offers o on o.cover_url = c.url
    where c.id = ${id}::uuid group by c.id`;
  if (!cover || cover.isHidden) throw new NotFound();
  return buffer(await storage().open(storageKeyOf(id, width)));
}

/** Returns the picture as a data URL that the share-image renderer understands; null if it is unavailable. */
export async function pictureForSharing(url: string | null): Promise<string | null> {
  const [, id, width] = url?.match(/^\/api\/covers\/([^/]+)\/(\d+)$/) ?? [];
  const asked = streamCoverInput.safeParse({ id, width });
  if (!asked.success) return null;
  const webp = await storage()
    .open(storageKeyOf(asked.data.id, asked.data.width))
    .then(buffer)
    .catch(() => null);
  if (!webp) return null;
  const jpeg = await sharp(webp).jpeg({ quality: 85 }).toBuffer();
  return `data:image/jpeg;base64,${jpeg.toString("base64")}`;
}
