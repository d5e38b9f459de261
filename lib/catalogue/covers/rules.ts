import type { CoverWidth } from "./schema";

/** Returns the value of an offer's `cover_url`. */
export function addressOf(id: string): string {
  return `/api/covers/${id}/960`;
}

/** Returns the storage key of one width of a picture. */
export function storageKeyOf(id: string, width: CoverWidth): string {
  return `covers/${id}/${width}.webp`;
}

/** The most pixels that a picture may have to be decoded. */
export const mostPixels = 50_000_000;

/** A smaller picture would look blurred across a page. */
export const leastPixels = { width: 640, height: 400 };
