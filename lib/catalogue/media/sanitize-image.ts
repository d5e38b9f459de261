import type { Readable } from "node:stream";
import sharp from "sharp";
import { mostPixels, pictureWidth } from "./rules";

/**
 * Returns a picture ready to be shown: rotated as its camera intended, no wider than a screen, and without metadata
 * such as location and camera. Null if it is damaged or has too many pixels.
 */
export async function sanitizeImage(content: Readable): Promise<Buffer | null> {
  const picture = sharp({ limitInputPixels: mostPixels, failOn: "error" })
    .autoOrient()
    .resize({ width: pictureWidth, height: pictureWidth, fit: "inside", withoutEnlargement: true });
  content.on("error", (error) => picture.destroy(error)).pipe(picture);
  return picture.toBuffer().catch(() => null);
}
