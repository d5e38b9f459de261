import type { Database } from "@/lib/base/platform/db";
import { toException } from "./queries";
import { horizonOf, slotsBetween } from "./rules";

/**
 * Creates the slots of the opening hours up to the horizon, and withdraws all others. Withdrawn slots are never deleted
 * or moved, so that bookings keep their time.
 */
export async function regenerateSlots(tx: Database, serviceId: string, now: Date): Promise<void> {
  // Locked, or else hours that another transaction is replacing could be used once more.
  await tx.$executeRaw`select from app.services where id = ${serviceId}::uuid for no key update`;
  const { hostId, offer, horizonDays, exceptions, ...service } = await tx.service.findUniqueOrThrow({
    where: { id: serviceId },
    select: {
      hostId: true,
      durationMinutes: true,
      bufferBeforeMinutes: true,
      bufferAfterMinutes: true,
      horizonDays: true,
      offer: { select: { host: { select: { timeZone: true } } } },
      weeklyHours: { select: { weekday: true, startsMinute: true, endsMinute: true } },
      exceptions: { select: { date: true, startsMinute: true, endsMinute: true } },
    },
  });
  const { timeZone } = offer.host;
  const rhythm = { ...service, exceptions: exceptions.map(toException), timeZone };
  const slots = slotsBetween(rhythm, now, horizonOf({ horizonDays }, now));
  const starts = slots.map(({ startsAt }) => startsAt.toISOString());
  const ends = slots.map(({ endsAt }) => endsAt.toISOString());
  await tx.$executeRaw`
    update app.slots set withdrawn_at = ${now}
    where service_id = ${serviceId}::uuid and withdrawn_at is null and starts_at >= ${now}
      and (starts_at, ends_at) not in (select * from unnest(${starts}::timestamptz[], ${ends}::timestamptz[]))`;
  await tx.$executeRaw`
    insert into app.slots (service_id, host_id, starts_at, ends_at)
    select ${serviceId}::uuid, ${hostId}::uuid, slot.starts_at, slot.ends_at
    from unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) as slot(starts_at, ends_at)
    on conflict (service_id, starts_at) where withdrawn_at is null do nothing`;
}
