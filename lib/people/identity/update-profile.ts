import { transaction } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { assertStood, changing, type Expected, versionIn } from "@/lib/base/platform/versions";
import type { Actor } from "./actor";
import { findProfile } from "./queries";
import type { Profile, UpdateProfileInput } from "./schema";

/** Throws EditedMeanwhile. */
export async function updateProfile(
  actor: Actor,
  input: UpdateProfileInput,
  expected: Expected = null,
): Promise<Profile> {
  const { display_name: displayName, time_zone: timeZone, ...rest } = input;
  const change = () =>
    transaction(async (tx) => {
      const changed = await tx.user.updateMany({
        where: { id: actor.id, ...versionIn(expected) },
        data: { ...rest, displayName, timeZone },
      });
      assertStood(changed);
      // A host's opening hours are in the host's own time zone.
      if (timeZone && actor.role !== "member") await enqueue(tx, "extend_slots", {}, { key: "extend_slots" });
    });
  return changing(change, () => findProfile(actor));
}
