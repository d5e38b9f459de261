import { removeCover } from "@/lib/catalogue/covers/remove-cover";
import {
  type CoveredOffer,
  coverInput,
  coverSchema,
  pictureLimit,
  pictureTypes,
} from "@/lib/catalogue/covers/schema";
import { setCover } from "@/lib/catalogue/covers/set-cover";
import { pagesShowing as refreshes } from "@/lib/catalogue/kinds/rules";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { bytesRoute } from "@/lib/system/web/bytes-route";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

/** The picture of an offer. */
export const coverOf = (kind: OfferKind) => ({
  POST: bytesRoute(
    {
      summary: "Give it a picture: JPEG, PNG, WebP or AVIF of at most 10 MiB, cut to the shape of covers",
      input: coverInput,
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
      respond: ({ cover_url }: CoveredOffer) => Response.json({ cover_url }, { status: 201 }),
      refreshes,
    },
    setCover(kind),
  ),
  DELETE: route(
    {
      summary: "Give it its drawn scene back",
      input: coverInput,
      answers: { 204: null },
      errors: { 403: notAHost },
      refreshes,
    },
    removeCover(kind),
  ),
});
