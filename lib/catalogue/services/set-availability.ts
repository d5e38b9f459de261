import { type Database, transaction } from "@/lib/base/platform/db";
import { assertStood, changing, type Expected, ownVersions } from "@/lib/base/platform/versions";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { findAvailability } from "./queries";
import { regenerateSlots } from "./regenerate-slots";
import { toMinute } from "./rules";
import type { Availability, DateExceptionInput, SetAvailabilityInput } from "./schema";

/** Sets a service's opening hours, in the host's time zone. Throws NotAHost, NotFound, Archived, EditedMeanwhile. */
export async function setAvailability(
  actor: Actor,
  input: SetAvailabilityInput,
  expected: Expected = null,
): Promise<Availability> {
  assertHost(actor);
  const { id: serviceId, weekly_hours, exceptions } = input;
  const change = () =>
    transaction(async (tx) => {
      assertChangeable(await lockOwnOffer(tx, actor, "service", serviceId));
      const changed = await tx.service.updateMany({
        where: { id: serviceId, ...(expected && { hoursVersion: { in: ownVersions(expected) } }) },
        data: {
          hoursVersion: { increment: 1 },
          bufferBeforeMinutes: input.buffer_before_minutes,
          bufferAfterMinutes: input.buffer_after_minutes,
          noticeHours: input.notice_hours,
          horizonDays: input.horizon_days,
        },
      });
      assertStood(changed);
      await tx.weeklyHours.deleteMany({ where: { serviceId } });
      await tx.weeklyHours.createMany({
        data: weekly_hours.map(({ weekday, ...times }) => ({ serviceId, weekday, ...toMinutes(times) })),
      });
      if (exceptions) await replaceExceptions(tx, serviceId, exceptions);
      await regenerateSlots(tx, serviceId, new Date());
    });
  return changing(change, () => findAvailability(actor, { id: serviceId }));
}

async function replaceExceptions(
  tx: Database,
  serviceId: string,
  exceptions: DateExceptionInput[],
): Promise<void> {
  await tx.serviceException.deleteMany({ where: { serviceId } });
  await tx.serviceException.createMany({
    data: exceptions.map(({ date, ...times }) => ({
      serviceId,
      date: new Date(date),
      ...("starts" in times && toMinutes(times)),
    })),
  });
}

function toMinutes({ starts, ends }: { starts: string; ends: string }) {
  return { startsMinute: toMinute(starts), endsMinute: toMinute(ends) };
}
