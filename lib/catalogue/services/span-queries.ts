import { db } from "@/lib/base/platform/db";
import { after, days, firstInstantFrom, wallClock } from "@/lib/base/platform/time";
import type { Visitor } from "@/lib/people/identity/actor";
import { findService, freeSlots, type SlotRow, toSlot } from "./queries";
import { earliestStart, horizonOf } from "./rules";
import type { SlotSpan } from "./schema";

const daysShown = 28;
const slotsShown = 500;

interface Asked {
  id: string;
  /** A date in Sweden. */
  from?: string | undefined;
}

/** Returns the free slots of a service that a page shows at once. Throws NotFound. */
export async function findFreeSpan(visitor: Pick<Visitor, "actor">, { id, from }: Asked): Promise<SlotSpan> {
  const service = await findService(visitor, { id });
  if (service.status === "archived") return { slots: [], earlier: null, later: null };
  return findSpanToMove({ id: service.id, from });
}

/**
 * Does the same for moving a booking, even if the service is archived: four weeks of whole days, from the first with a
 * free slot.
 */
export async function findSpanToMove({ id, from }: Asked): Promise<SlotSpan> {
  const settings = await db.service.findUniqueOrThrow({
    where: { id },
    select: { noticeHours: true, horizonDays: true },
  });
  const now = new Date();
  const [earliest, horizon] = [earliestStart(settings, now), horizonOf(settings, now)];
  const asked = (from && firstInstantFrom(`${from}T00:00`)) || earliest;
  const start = new Date(Math.max(asked.getTime(), earliest.getTime()));
  const [ahead, [before]] = await Promise.all([
    db.$queryRaw<SlotRow[]>`${freeSlots(id, start, horizon)} limit ${slotsShown + 1}`,
    db.$queryRaw<SlotRow[]>`
      select * from (${freeSlots(id, earliest, new Date(Math.min(start.getTime(), horizon.getTime())))}) free
      order by starts_at desc limit 1`,
  ]);
  const shown = ahead.filter((slot) => dayOf(slot) < endOf(ahead));
  const next = ahead[shown.length];
  return {
    slots: shown.map(toSlot),
    earlier: before ? daysAfter(dayOf(before), 1 - daysShown) : null,
    later: next ? dayOf(next) : null,
  };
}

/** Returns the first day that is not shown: four weeks on, or the day that would be cut off. */
function endOf(ahead: SlotRow[]): string {
  const [first, last] = [ahead[0], ahead[slotsShown]];
  if (!first) return "";
  const end = daysAfter(dayOf(first), daysShown);
  return last && dayOf(last) < end ? dayOf(last) : end;
}

const dayOf = ({ starts_at }: SlotRow) => wallClock(starts_at).slice(0, 10);

const daysAfter = (date: string, count: number) =>
  after(new Date(date), days(count)).toISOString().slice(0, 10);
