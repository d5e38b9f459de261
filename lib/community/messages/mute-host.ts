import { db } from "@/lib/base/platform/db";
import { findMute } from "./queries";
import type { MuteInput } from "./schema";

/** Stops a host's messages, by the link in one of them, without signing in. Throws NotFound. */
export async function muteHost(input: MuteInput): Promise<void> {
  const { userId, hostId } = await findMute(input);
  await db.messageMute.createMany({ data: { userId, hostId }, skipDuplicates: true });
}

/** Allows them again, by the same link. Throws NotFound. */
export async function unmuteHost(input: MuteInput): Promise<void> {
  const { userId, hostId } = await findMute(input);
  await db.messageMute.deleteMany({ where: { userId, hostId } });
}
