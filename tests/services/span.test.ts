import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, wallClock } from "@/lib/base/platform/time";
import { type SlotSpan, spanFrom } from "@/lib/catalogue/services/schema";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import { findFreeSpan, findSpanToMove } from "@/lib/catalogue/services/span-queries";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn, elin } from "@/tests/support/people";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

const visitor = { actor: null };
const inDays = (n: number) => after(new Date(), days(n));
const dateOf = (instant: Date) => wallClock(instant).slice(0, 10);
const startsOf = ({ slots }: SlotSpan) => slots.map(({ starts_at }) => starts_at);

/** From one span to the next as the links lead. */
async function walk(id: string, way: "earlier" | "later", from?: string) {
  const spans: SlotSpan[] = [];
  for (let at: string | null | undefined = from; at !== null && spans.length < 50; ) {
    const span: SlotSpan = await findFreeSpan(visitor, { id, from: at });
    spans.push(span);
    at = span[way];
  }
  return spans;
}

test.each([
  [45, 365, "01:30"],
  [5, 30, "24:00"],
])(
  "all times of %i minutes are walked to the end, and back to the beginning",
  async (durationMinutes, horizon_days, ends) => {
    const host = await elin();
    const { id } = await serviceOf(host, { durationMinutes });
    const weekly_hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, starts: "00:00", ends }));
    await setAvailability(host, { id, weekly_hours, horizon_days });
    await db.slot.deleteMany({ where: { serviceId: id, startsAt: { gt: inDays(100), lt: inDays(200) } } });
    const all = await db.slot.findMany({ where: { serviceId: id }, orderBy: { startsAt: "asc" } });

    const there = await walk(id, "later");
    const seen = there.flatMap(startsOf);
    expect(there.length).toBeGreaterThan(5);
    expect(seen).toEqual(
      all.map(({ startsAt }) => startsAt.toISOString()).filter((at) => at >= String(seen[0])),
    );
    expect(Date.parse(String(seen[0]))).toBeLessThan(inDays(2).getTime());

    const back = await walk(id, "earlier", "2100-01-01");
    expect(back[0]?.slots).toEqual([]);
    expect(back.at(-1)?.slots[0]).toEqual(there[0]?.slots[0]);
  },
);

test("the first free time is shown at once, however far away it is, and then four weeks", async () => {
  const service = await serviceOf(await asha(), { horizonDays: 365 });
  for (const n of [60, 87, 89.5]) await slotAt(service, inDays(n));
  const first = await findFreeSpan(visitor, { id: service.slug });
  expect(first.slots).toHaveLength(2);
  expect(first).toMatchObject({ earlier: null, later: dateOf(inDays(89.5)) });
  for (const nonsense of ["soon", "2027-02-30", "0000-01-01", ["2027-01-01"], "9999-12-31", ""]) {
    expect(await findFreeSpan(visitor, { id: service.id, from: spanFrom.parse(nonsense) })).toEqual(first);
  }
  expect(await findFreeSpan(visitor, { id: service.id, from: dateOf(inDays(20)) })).toEqual(first);
  expect(await findFreeSpan(visitor, { id: service.id, from: dateOf(inDays(88)) })).toMatchObject({
    slots: [{}],
    earlier: dateOf(inDays(87 - 27)),
    later: null,
  });
});

test("a booking can be moved to any of them, of what is archived too", async () => {
  const service = await serviceOf(await asha(), { status: "archived", horizonDays: 365 });
  await bookingOf(await bjorn(), await slotAt(service, inDays(10)));
  await slotAt(service, inDays(20));
  await slotAt(service, inDays(300));
  const span = await findSpanToMove({ id: service.id });
  expect(span).toMatchObject({ slots: [{}], later: dateOf(inDays(300)) });
  expect(await findSpanToMove({ id: service.id, from: dateOf(inDays(300)) })).toMatchObject({
    slots: [{}],
    earlier: dateOf(inDays(20 - 27)),
    later: null,
  });
  expect(await findFreeSpan(visitor, { id: service.id })).toEqual({ slots: [], earlier: null, later: null });
});
