import { z } from "zod";
import { pageInput } from "@/lib/base/platform/pagination";
import { slug } from "@/lib/catalogue/offers/schema";

export const followInput = z.strictObject({ slug });
export type FollowInput = z.output<typeof followInput>;

export const listFollowsInput = z.strictObject(pageInput);
export type ListFollowsInput = z.output<typeof listFollowsInput>;

export const followSchema = z.object({
  host: z.object({
    id: z.uuid(),
    slug: z.string(),
    display_name: z.string(),
    headline: z.string(),
    avatar_url: z.string().nullable(),
  }),
  followed_at: z.iso.datetime(),
});
export type Follow = z.infer<typeof followSchema>;

/** A checkbox, which a browser sends only when it is ticked. */
export const newsForm = z
  .strictObject({ wants_news: z.literal("on").optional() })
  .transform(({ wants_news }) => ({ wants: wants_news === "on" }));

/** One day's emails about one host, in batches: from the follower after `after`. */
export const newsJob = z.object({
  hostId: z.uuid(),
  day: z.iso.date(),
  after: z.uuid().nullable(),
});
export type NewsJob = z.output<typeof newsJob>;
