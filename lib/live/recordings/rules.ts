import { NotFound } from "@/lib/base/platform/errors";
import { HadNoSeat, NotEnded } from "./errors";

/** Throws NotFound, HadNoSeat. */
export function assertMayWatch({
  mayWatch,
  hasRecording,
}: {
  mayWatch: boolean;
  hasRecording: boolean;
}): void {
  if (!hasRecording) throw new NotFound();
  if (!mayWatch) throw new HadNoSeat();
}

/** Throws NotEnded. */
export function assertEnded({ status }: { status: string }): void {
  if (status !== "ended") throw new NotEnded();
}
