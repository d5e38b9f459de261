import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertChangeable } from "@/lib/offers/rules";
import { transaction } from "@/lib/platform/db";
import { regenerateSlots } from "./regenerate-slots";
import { toMinute } from "./rules";
import type { Availability, SetAvailabilityInput } from "./schema";

/** The week in which a service is offered, in the host's own zone. Throws NotAHost, NotFound, Archived. */
export async function setAvailability(
  actor: Actor,
  { id, weekly_hours }: SetAvailabilityInput,
): Promise<Availability> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertChangeable(await lockOwnOffer(tx, actor, "services", id));
    await tx.weeklyHours.deleteMany({ where: { serviceId: id } });
    await tx.weeklyHours.createMany({
      data: weekly_hours.map(({ weekday, starts, ends }) => ({
        serviceId: id,
        weekday,
        startsMinute: toMinute(starts),
        endsMinute: toMinute(ends),
      })),
    });
    await regenerateSlots(tx, id, new Date());
  });
  return { weekly_hours };
}
