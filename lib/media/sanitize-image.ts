import type { Readable } from "node:stream";
import sharp from "sharp";
import { mostPixels, pictureWidth } from "./rules";

/**
 * A picture as it is shown: turned as its camera meant it, no wider than a screen, and without what came with it, of places
 * and cameras. Null where it is damaged, or of too many pixels.
 */
export async function sanitizeImage(content: Readable): Promise<Buffer | null> {
  const picture = sharp({ limitInputPixels: mostPixels, failOn: "error" })
    .autoOrient()
    .resize({ width: pictureWidth, height: pictureWidth, fit: "inside", withoutEnlargement: true });
  content.on("error", (error) => picture.destroy(error)).pipe(picture);
  return picture.toBuffer().catch(() => null);
}
