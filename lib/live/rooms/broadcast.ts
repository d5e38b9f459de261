import { Unavailable } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";
import { roomGateway } from "./gateway";
import type { RoomNews } from "./schema";

/** Announces what has already happened. Clients that miss it ask the API, so a vendor outage undoes nothing. */
export async function broadcast(room: string, news: RoomNews): Promise<void> {
  try {
    await roomGateway().tell(room, news);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    log().warn({ err: error.cause, topic: news.topic }, "the room was not told");
  }
}
