import { db } from "@/lib/platform/db";
import type { Actor } from "./actor";
import { profileColumns, toProfile } from "./queries";
import type { Profile, UpdateProfileInput } from "./schema";

export async function updateProfile(actor: Actor, input: UpdateProfileInput): Promise<Profile> {
  const { display_name: displayName, time_zone: timeZone, ...rest } = input;
  const user = await db.user.update({
    where: { id: actor.id },
    data: { ...rest, displayName, timeZone },
    select: profileColumns,
  });
  return toProfile(user);
}
