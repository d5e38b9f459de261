import type { Readable } from "node:stream";
import { storage } from "@/lib/base/platform/storage";
import { OutOfRange } from "./errors";
import { etagOf, rangeOf, storageKeyOf } from "./rules";
import type { AskedPart, MediaPart, StoredMedia } from "./schema";

/** Returns the part of a file that a request with these headers gets. Throws OutOfRange. */
export function choosePart(media: StoredMedia, { range, if_range }: AskedPart): MediaPart {
  const size = Number(media.sizeBytes);
  const etag = etagOf(media);
  // With another ETag the caller holds part of a different file, which a part of this one does not continue.
  const asked = if_range === undefined || if_range === etag ? rangeOf(range, size) : null;
  if (asked === "outside") throw new OutOfRange(size);
  return { contentType: String(media.contentType), etag, size, range: asked };
}

/** Opens the bytes of that part. Throws NotFound, Unavailable. */
export async function openPart(media: StoredMedia, { range }: MediaPart): Promise<Readable> {
  return storage().open(storageKeyOf(media), range ?? undefined);
}
