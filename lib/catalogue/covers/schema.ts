import { z } from "zod";
import { type OfferKind, offerKinds } from "@/lib/catalogue/offers/kind";

/** The widths in which a picture is kept, in pixels; an offer's `cover_url` points to the second. */
export const coverWidths = [480, 960, 1600] as const;
export type CoverWidth = (typeof coverWidths)[number];

/** The accepted upload formats. */
export const pictureTypes = ["image/jpeg", "image/png", "image/webp", "image/avif"] as const;
export type PictureType = (typeof pictureTypes)[number];

/** In bytes. */
export const pictureLimit = 10 * 1024 * 1024;

export const coverInput = z.strictObject({ id: z.uuid() });
export type CoverInput = z.output<typeof coverInput>;

/** One width of a picture, from its address. */
export const streamCoverInput = z.strictObject({
  id: z.uuid(),
  width: z
    .enum(coverWidths.map(String) as [string, ...string[]])
    .transform((text) => Number(text) as CoverWidth),
});
export type StreamCoverInput = z.output<typeof streamCoverInput>;

export const coverSchema = z.object({ cover_url: z.string() });

/** An offer whose cover has changed. */
export interface CoveredOffer {
  kind: OfferKind;
  slug: string;
  host: { slug: string };
  cover_url: string | null;
}

// ---------------------------------------------------------------- what the studio's form sends

const shown = { kind: z.enum(offerKinds), id: z.uuid() };

export const setCoverForm = z.strictObject({ ...shown, picture: z.instanceof(Blob) });

export const removeCoverForm = z.strictObject(shown);
