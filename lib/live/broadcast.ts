import { Unavailable } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { roomGateway } from "./gateway";
import type { RoomNews } from "./schema";

/** News of what is done already. Whoever misses it asks, so that a vendor who is away undoes nothing. */
export async function broadcast(room: string, news: RoomNews): Promise<void> {
  try {
    await roomGateway().tell(room, news);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    log().warn({ err: error.cause, topic: news.topic }, "the room was not told");
  }
}
