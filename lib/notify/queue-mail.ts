import type { Database } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { dedupeKey } from "./rules";
import type { MailRequest } from "./schema";

/** Queues a letter in the caller's transaction: it is sent once, and only if what it tells came true. */
export function queueMail(tx: Database, request: MailRequest): Promise<void> {
  return enqueue(tx, "send_mail", request, { key: dedupeKey(request) });
}
