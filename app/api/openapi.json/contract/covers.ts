import { coverInput, coverSchema, streamCoverInput } from "@/lib/covers/schema";
import { offerKinds } from "@/lib/offers/kind";
import type { Endpoint } from "@/lib/web/openapi";
import { notAHost } from "./item-endpoints";

const ofItems = offerKinds.flatMap((kind): Endpoint[] => [
  {
    method: "POST",
    path: `/api/${kind}s/{id}/cover`,
    summary: "Give it a picture: JPEG, PNG, WebP or AVIF of at most 10 MiB, cut to the shape of covers",
    auth: "required",
    rawBody: { mediaType: "image/*", schema: { type: "string", format: "binary" } },
    answers: { 201: coverSchema },
    errors: {
      403: notAHost,
      413: ["picture_too_large"],
      415: ["not_a_picture"],
      422: ["unreadable_picture"],
      429: ["rate_limited"],
    },
  },
  {
    method: "DELETE",
    path: `/api/${kind}s/{id}/cover`,
    summary: "Give it its drawn scene back",
    auth: "required",
    input: coverInput,
    answers: { 204: null },
    errors: { 403: notAHost },
  },
]);

export const coverEndpoints: Endpoint[] = [
  ...ofItems,
  {
    method: "GET",
    path: "/api/covers/{id}/{width}",
    summary: "A picture, 480, 960 or 1600 pixels wide; what is at an address never changes",
    auth: "optional",
    input: streamCoverInput,
    answers: { 200: { mediaType: "image/webp" } },
  },
];
