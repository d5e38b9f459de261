import { alike, id } from "../world";
import { attempt } from "./attempt";

const another = (changes: Record<string, unknown>) => alike("host_messages", "till kursen", changes);

export const messageAttempts = [
  attempt("host_messages_subject_length", "without a subject", another({ subject: "" })),
  attempt("host_messages_text_length", "without a word", another({ text: "" })),
  attempt("host_messages_to_someone", "to nobody", another({ receivers: 0 })),
  attempt(
    "host_messages_offer_id_host_id_fkey",
    "to another host's buyers",
    another({ host_id: id("elin") }),
  ),
  attempt(
    "host_messages_idempotency_whole",
    "a key without what it was for",
    another({ idempotency_key: "twice" }),
  ),
  attempt(
    "host_messages_host_id_idempotency_key_key",
    "one key, two letters",
    another({ idempotency_key: "once", idempotency_hash: "x" }),
  ),
  attempt("host_messages_stay", "other words than were sent", "update app.host_messages set text = 'Nej'"),
];
