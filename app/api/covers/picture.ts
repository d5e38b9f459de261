import { type CoveredItem, coverSchema, pictureLimit, pictureTypes } from "@/lib/covers/schema";
import { notAHost } from "@/lib/web/refusals";

/** How an item's picture is given. */
export const picture = {
  summary: "Give it a picture: JPEG, PNG, WebP or AVIF of at most 10 MiB, cut to the shape of covers",
  rawBody: { mediaType: "image/*", schema: { type: "string", format: "binary" } },
  answers: { 201: coverSchema },
  errors: {
    403: notAHost,
    413: ["picture_too_large"],
    415: ["not_a_picture"],
    422: ["unreadable_picture"],
    429: ["rate_limited"],
  },
  types: pictureTypes,
  limit: pictureLimit,
  respond: ({ cover_url }: CoveredItem) => Response.json({ cover_url }, { status: 201 }),
};
