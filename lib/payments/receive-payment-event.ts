import { isDatabaseUnavailable } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type ReceivedEvent, receiveEvent } from "@/lib/platform/inbox";
import { log } from "@/lib/platform/log";
import { appendLine } from "@/lib/platform/spool";
import { eventSpool } from "./take-spooled-events";

/**
 * Stores a verified event durably: in the inbox, or with WEBHOOK_SPOOL, while the database is away, in a file that is
 * taken in when it is back. Only then may the event be acknowledged.
 */
export async function receivePaymentEvent(event: ReceivedEvent): Promise<void> {
  try {
    await receiveEvent(event);
  } catch (error) {
    if (!env().WEBHOOK_SPOOL || !isDatabaseUnavailable(error)) throw error;
    // One line, as `webhooks:replay -- --file` reads them.
    await appendLine(eventSpool(), JSON.stringify(JSON.parse(event.payload)));
    log().error(
      { event_id: event.id, err: error },
      "the database is away: a webhook event is kept in a file",
    );
  }
}
