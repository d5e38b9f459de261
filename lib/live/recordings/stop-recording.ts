import { db } from "@/lib/base/platform/db";
import { recorderGateway } from "./gateway";

/** Stops the recording of a session that has ended; a job. Throws Unavailable. */
export async function stopRecording({ sessionId }: { sessionId: string }): Promise<void> {
  const running = await db.recording.findMany({
    where: { liveSessionId: sessionId, status: { in: ["starting", "recording"] }, egressId: { not: null } },
  });
  for (const { egressId } of running) await recorderGateway().stop(String(egressId));
}
