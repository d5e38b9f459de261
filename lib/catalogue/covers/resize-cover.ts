import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { NotAPicture, UnreadablePicture } from "./errors";
import { leastPixels, mostPixels } from "./rules";
import { type CoverWidth, coverWidths, type PictureType, pictureTypes } from "./schema";

// Each upload is a new picture, so that caching decoded ones gains nothing.
sharp.cache(false);

const formats: Record<PictureType, string> = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
  "image/avif": "heif",
};

/**
 * Returns a cover's thumbnails: the picture cropped to the shape of covers, in each of their widths, as WebP and
 * rotated as its camera intended. All metadata is dropped: location, camera, preview. Throws NotAPicture,
 * UnreadablePicture.
 */
export async function resizeCover(bytes: Uint8Array): Promise<Map<CoverWidth, Buffer>> {
  await assertReadable(bytes);
  const [width, height] = shapeOf(Math.max(...coverWidths));
  const shape = await sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
    .autoOrient()
    .resize(width, height, { fit: "cover", position: sharp.strategy.attention })
    .flatten({ background: "#f7f5fb" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((cause) => {
      throw asDamaged(cause);
    });
  const cut = new Map<CoverWidth, Buffer>();
  for (const width of coverWidths) {
    const picture = sharp(shape.data, { raw: shape.info }).resize(...shapeOf(width));
    cut.set(width, await picture.webp({ quality: 80 }).toBuffer());
  }
  return cut;
}

const shapeOf = (width: number): [width: number, height: number] => [width, (width * 10) / 16];

/** Checks only the first bytes and then the declared dimensions, before any pixel is decoded. */
async function assertReadable(bytes: Uint8Array): Promise<void> {
  const type = (await fileTypeFromBuffer(bytes))?.mime as PictureType;
  if (!pictureTypes.includes(type)) throw new NotAPicture();
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause) => {
      throw asDamaged(cause);
    });
  if (format !== formats[type]) throw new NotAPicture();
  if (width * height > mostPixels) throw new UnreadablePicture("too_many_pixels");
  const [longer, shorter] = [Math.max(width, height), Math.min(width, height)];
  if (longer < leastPixels.width || shorter < leastPixels.height) throw new UnreadablePicture("too_small");
}

function asDamaged(cause: unknown): UnreadablePicture {
  return Object.assign(new UnreadablePicture("damaged"), { cause });
}
