import { z } from "zod";

export const feedInput = z.strictObject({ token: z.string().regex(/^[\w-]{20,100}$/) });

export const hostFeedInput = z.strictObject({ slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/) });

export const feedAddressSchema = z.object({
  /** The address that a calendar app fetches; null while there is none. */
  url: z.url().nullable(),
});
export type FeedAddress = z.infer<typeof feedAddressSchema>;
