import { db } from "@/lib/platform/db";
import { findMute } from "./queries";
import type { MuteInput } from "./schema";

/** By the link in a host's message, without signing in: no more of them. Throws NotFound. */
export async function muteHost(input: MuteInput): Promise<void> {
  const { userId, hostId } = await findMute(input);
  await db.messageMute.createMany({ data: { userId, hostId }, skipDuplicates: true });
}

/** By the same link: they are wanted after all. Throws NotFound. */
export async function unmuteHost(input: MuteInput): Promise<void> {
  const { userId, hostId } = await findMute(input);
  await db.messageMute.deleteMany({ where: { userId, hostId } });
}
