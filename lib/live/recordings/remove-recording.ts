import { transaction } from "@/lib/base/platform/db";
import { removeMedia } from "@/lib/catalogue/media/remove-media";
import type { Actor } from "@/lib/people/identity/actor";
import { FilmNotReady } from "./errors";
import { lockOwnRecording } from "./lock-own-recording";
import { findRecording } from "./queries";
import type { Recording, RecordingInput } from "./schema";

/**
 * Permanently deletes a recording, published or not, and returns what it was. Throws NotFound, FilmNotReady while it is
 * being recorded.
 */
export async function removeRecording(actor: Actor, { id }: RecordingInput): Promise<Recording> {
  const recording = await findRecording(actor, id);
  await transaction(async (tx) => {
    const { mediaId, status } = await lockOwnRecording(tx, actor, id);
    if (status === "starting" || status === "recording") throw new FilmNotReady();
    await removeMedia(tx, [mediaId]);
  });
  return recording;
}
