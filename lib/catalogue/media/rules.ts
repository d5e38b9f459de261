import { fileTypeFromBuffer } from "file-type";
import { FileTooLarge } from "./errors";
import type { FileType, MediaKind, StoredMedia } from "./schema";

/** The number of leading bytes that are enough to detect a file's type. */
export const headLength = 4100;

const extensions: Record<FileType, string> = {
  "video/mp4": "mp4",
  "video/webm": "webm",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/ogg": "ogg",
  "audio/wav": "wav",
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

/** Aliases, and the iPhone's QuickTime container, which browsers read as MP4. */
const synonyms: Record<string, FileType> = {
  "video/x-m4v": "video/mp4",
  "video/quicktime": "video/mp4",
  "audio/x-m4a": "audio/mp4",
};

const takes: Record<MediaKind, (type: FileType) => boolean> = {
  film: (type) => type.startsWith("video/"),
  lesson: () => true,
};

/**
 * Detects a file's type from its first bytes; null if its kind does not accept the type, or browsers would not show it.
 */
export async function fileTypeOf(head: Uint8Array, kind: MediaKind): Promise<FileType | null> {
  const found = await fileTypeFromBuffer(head);
  const [mime = ""] = found?.mime.split(";") ?? [];
  const type = synonyms[mime] ?? (Object.hasOwn(extensions, mime) ? (mime as FileType) : null);
  return type && takes[kind](type) ? type : null;
}

export function isPicture(contentType: string | null): boolean {
  return contentType?.startsWith("image/") ?? false;
}

/** Pictures are decoded whole, in memory. */
export const mostPixels = 50_000_000;
const pictureMegabytes = 40;
/** Twice the width of the text column. */
export const pictureWidth = 1600;

/** Returns the storage key of a file. */
export function storageKeyOf({ id, contentType }: { id: string; contentType: string | null }): string {
  return `media/${id}.${extensions[contentType as FileType] ?? "bin"}`;
}

/** The same bytes have the same ETag, because stored files never change. */
export function etagOf({ id, sha256 }: Pick<StoredMedia, "id" | "sha256">): string {
  return `"${sha256?.slice(0, 32) ?? id}"`;
}

/**
 * Interprets a Range header for a file of `size` bytes (RFC 9110). Returns one range; null for the whole file, also if
 * several ranges are asked for or the header is invalid; "outside" if nothing is there.
 */
export function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | "outside" | null {
  const [, from = "", to = ""] = header?.match(/^bytes=(\d{0,15})-(\d{0,15})$/) ?? [];
  if (from + to === "") return null;
  if (from === "")
    return Number(to) === 0 ? "outside" : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const start = Number(from);
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < start) return null;
  return start >= size ? "outside" : { start, end };
}

/** Checks the limits that depend on the detected type. Throws FileTooLarge. */
export function assertFitsType(type: FileType, sizeBytes: number): void {
  if (isPicture(type)) assertFits(sizeBytes, pictureMegabytes, "picture");
}

/** Throws FileTooLarge. */
export function assertFits(
  sizeBytes: number,
  limitMegabytes: number,
  what: "file" | "picture" = "file",
): void {
  const limit = limitMegabytes * 1024 * 1024;
  if (sizeBytes > limit) throw new FileTooLarge(limit, what);
}
