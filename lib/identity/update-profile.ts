import { transaction } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import type { Actor } from "./actor";
import { profileColumns, toProfile } from "./queries";
import type { Profile, UpdateProfileInput } from "./schema";

export async function updateProfile(actor: Actor, input: UpdateProfileInput): Promise<Profile> {
  const { display_name: displayName, time_zone: timeZone, ...rest } = input;
  return transaction(async (tx) => {
    const user = await tx.user.update({
      where: { id: actor.id },
      data: { ...rest, displayName, timeZone },
      select: profileColumns,
    });
    // A host's hours are read in their own zone.
    if (timeZone && user.role !== "member") await enqueue(tx, "extend_slots", {}, { key: "extend_slots" });
    return toProfile(user);
  });
}
