import { notAHost } from "@/lib/web/refusals";

/** How all who hold an item are written to. */
export const sending = {
  summary:
    "Write to all who hold it, in letters of ours; without `confirm` the refusal says how many that is",
  headers: { idempotency_key: "Idempotency-Key" },
  errors: {
    403: notAHost,
    409: ["message_needs_confirmation", "nobody_to_tell", "idempotency_mismatch"],
    429: ["rate_limited"],
  },
};
