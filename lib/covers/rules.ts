import type { CoverWidth } from "./schema";

/** What an item's `cover_url` says. */
export function addressOf(id: string): string {
  return `/api/covers/${id}/960`;
}

/** Where one width of a picture is in the storage. */
export function storageKeyOf(id: string, width: CoverWidth): string {
  return `covers/${id}/${width}.webp`;
}

/** How much larger or smaller than it is shown a picture may be, so that one of so many pixels is still looked at. */
export const mostPixels = 50_000_000;

/** Below it, a picture would be blurred across a page. */
export const leastPixels = { width: 640, height: 400 };
