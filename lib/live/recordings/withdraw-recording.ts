import { transaction } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { lockOwnRecording } from "./lock-own-recording";
import { findRecording } from "./queries";
import type { Recording, RecordingInput } from "./schema";

/** Unpublishes a recording, which its host keeps. Throws NotFound. */
export async function withdrawRecording(actor: Actor, { id }: RecordingInput): Promise<Recording> {
  await transaction(async (tx) => {
    await lockOwnRecording(tx, actor, id);
    await tx.recording.update({ where: { id }, data: { publishedAt: null } });
  });
  return findRecording(actor, id);
}
