import { type CoveredItem, pictureLimit, pictureTypes } from "@/lib/covers/schema";

/** How an item's picture is given. */
export const picture = {
  types: pictureTypes,
  limit: pictureLimit,
  respond: ({ cover_url }: CoveredItem) => Response.json({ cover_url }, { status: 201 }),
};

export const nothingLeft = () => new Response(null, { status: 204 });
