import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { listMessages } from "@/lib/community/messages/queries";
import {
  messageListInput,
  messageListSchema,
  messageSchema,
  sendMessageInput,
} from "@/lib/community/messages/schema";
import { sendMessage } from "@/lib/community/messages/send-message";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

/** What a host writes to the buyers of an offer. */
export const messagesOf = (kind: OfferKind) => ({
  GET: route(
    {
      summary: "What one has written to those who hold it, and how many they are now",
      input: messageListInput,
      answers: { 200: messageListSchema },
      errors: { 403: notAHost },
    },
    listMessages(kind),
  ),
  POST: route(
    {
      summary:
        "Write to all who hold it, in letters of ours; without `confirm` the refusal says how many that is",
      input: sendMessageInput,
      headers: { idempotency_key: "Idempotency-Key" },
      answers: { 201: messageSchema },
      errors: {
        403: notAHost,
        409: ["message_needs_confirmation", "nobody_to_tell", "idempotency_mismatch"],
        429: ["rate_limited"],
      },
    },
    sendMessage(kind),
  ),
});
