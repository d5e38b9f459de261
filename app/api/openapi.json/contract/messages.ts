import { messageListInput, messageListSchema, messageSchema, sendMessageInput } from "@/lib/messages/schema";
import { offerKinds } from "@/lib/offers/kind";
import type { Endpoint } from "@/lib/web/openapi";
import { notAHost } from "./item-endpoints";

const ofItems = offerKinds.flatMap((kind): Endpoint[] => [
  {
    method: "GET",
    path: `/api/${kind}s/{id}/messages`,
    summary: "What one has written to those who hold it, and how many they are now",
    auth: "required",
    input: messageListInput,
    answers: { 200: messageListSchema },
    errors: { 403: notAHost },
  },
  {
    method: "POST",
    path: `/api/${kind}s/{id}/messages`,
    summary:
      "Write to all who hold it, in letters of ours; without `confirm` the refusal says how many that is",
    auth: "required",
    input: sendMessageInput,
    headers: { idempotency_key: "Idempotency-Key" },
    answers: { 201: messageSchema },
    errors: {
      403: notAHost,
      409: ["message_needs_confirmation", "nobody_to_tell", "idempotency_mismatch"],
      429: ["rate_limited"],
    },
  },
]);

export const messageEndpoints: Endpoint[] = [
  ...ofItems,
  {
    method: "POST",
    path: "/api/mutes/{host_id}/{token}",
    summary: "No more of a host's messages, by the link in one of them (RFC 8058)",
    auth: "none",
    rawBody: {
      mediaType: "application/x-www-form-urlencoded",
      schema: { type: "object", properties: { "List-Unsubscribe": { const: "One-Click" } } },
    },
    answers: { 204: null },
  },
  {
    method: "GET",
    path: "/api/mutes/{host_id}/{token}",
    summary: "The same by a page with a button",
    auth: "none",
    answers: { 303: null },
  },
];
