import type { Database } from "@/lib/base/platform/db";
import { after } from "@/lib/base/platform/time";
import { firstFree } from "./first-free";
import { type DemoPass, datesOf } from "./pass-texts";
import type { People } from "./people";
import { startOf } from "./seminars";
import { bySlug, countOthersOrders, isTouched, patience } from "./untouched";

/** Moves all dates of a pass's series once the first one has passed, unless a person has changed or bought something. */
export async function bringPass(tx: Database, people: People, demo: DemoPass, now: Date): Promise<void> {
  const pass = await tx.offer.findUnique({ where: { kind_slug: { kind: "series", slug: demo.slug } } });
  const buyers = demo.buyers.map((name) => people[name].id);
  if (pass?.status !== "published" || (await countOthersOrders(tx, pass.id, buyers)) > 0) return;
  const planned = [];
  for (const date of datesOf(demo)) {
    const seminar = await bySlug(tx, date.slug);
    if (seminar?.status !== "scheduled" || (await isTouched(tx, people, date, seminar))) return;
    planned.push({ date, seminar });
  }
  if (!planned.some(({ seminar }) => after(seminar.startsAt, patience) <= now)) return;
  // The last one first, so that none is moved to where another still is.
  for (const { date, seminar } of planned.reverse()) {
    const startsAt = await firstFree(tx, {
      ...date,
      hostId: seminar.hostId,
      startsAt: startOf(date.starts, now),
    });
    await tx.seminar.update({ where: { id: seminar.id }, data: { startsAt } });
  }
}
