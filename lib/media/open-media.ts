import type { Readable } from "node:stream";
import { storage } from "@/lib/platform/storage";
import { OutOfRange } from "./errors";
import { etagOf, rangeOf, storageKeyOf } from "./rules";
import type { AskedPart, MediaPart, StoredMedia } from "./schema";

/** What of a file an HTTP request with these headers gets. Throws OutOfRange. */
export function choosePart(media: StoredMedia, { range, if_range }: AskedPart): MediaPart {
  const size = Number(media.sizeBytes);
  const etag = etagOf(media);
  // A part of what the caller has begun to read would not fit to another file.
  const asked = if_range === undefined || if_range === etag ? rangeOf(range, size) : null;
  if (asked === "outside") throw new OutOfRange(size);
  return { contentType: String(media.contentType), etag, size, range: asked };
}

/** The bytes of that part. Throws NotFound, Unavailable. */
export async function openPart(media: StoredMedia, { range }: MediaPart): Promise<Readable> {
  return storage().open(storageKeyOf(media), range ?? undefined);
}
