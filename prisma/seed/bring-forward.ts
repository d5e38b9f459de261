import { type Database, db, transaction } from "@/lib/base/platform/db";
import { after, minutes } from "@/lib/base/platform/time";
import { bringPass } from "./bring-pass";
import type { DemoSeminar } from "./demo-seminar";
import { firstFree } from "./first-free";
import { passes } from "./pass-texts";
import type { People } from "./people";
import { rememberPayments } from "./remember-payments";
import { seminars } from "./seminar-texts";
import { type Seminar, seedSeminar, startOf } from "./seminars";
import { bySlug, isTouched, patience } from "./untouched";

/** A live seminar with less time left than this begins again, so that a visitor has time to look around. */
const leastLeft = minutes(20);

/**
 * Moves the demo to today, however long ago it was made: something is live, something begins soon, and planned seminars
 * lie in the future. Whatever a person has changed or bought is left alone.
 */
export async function bringForward(people: People, now: Date): Promise<void> {
  await rememberPayments(db);
  for (const demo of seminars) await transaction((tx) => bringSeminar(tx, people, demo, now));
  for (const demo of passes) await transaction((tx) => bringPass(tx, people, demo, now));
  await keepSomethingLive(people, now);
}

async function bringSeminar(tx: Database, people: People, demo: DemoSeminar, now: Date): Promise<void> {
  const seminar = await bySlug(tx, demo.slug);
  if (!seminar || !isDue(seminar, demo, now) || (await isTouched(tx, people, demo, seminar))) return;
  const { id } = seminar;
  if (demo.status === "live") await makeRoom(tx, people, demo, now);
  if (seminar.status === "ended") {
    await tx.offer.update({ where: { id }, data: { slug: `${demo.slug}-${id.slice(-6)}` } });
    await seedSeminar(tx, people, demo, now);
    return;
  }
  const startsAt = await firstFree(tx, {
    ...demo,
    hostId: seminar.hostId,
    startsAt: startOf(demo.starts, now),
  });
  await tx.seminar.update({ where: { id }, data: { startsAt } });
  if (seminar.status === "live") {
    await tx.liveSession.updateMany({
      where: { seminarId: id, endedAt: null },
      data: { startedAt: startsAt },
    });
  }
}

function isDue({ status, startsAt, durationMinutes }: Seminar, demo: DemoSeminar, now: Date): boolean {
  switch (status) {
    case "live":
      return after(startsAt, minutes(durationMinutes) - leastLeft) <= now;
    case "ended":
      return demo.status === "live";
    case "scheduled":
      return demo.status === "scheduled" && after(startsAt, patience) <= now;
    default:
      return false;
  }
}

/** Moves planned, untouched seminars until after the live one, because their host cannot lead both. */
async function makeRoom(tx: Database, people: People, live: DemoSeminar, now: Date): Promise<void> {
  const startsAt = startOf(live.starts, now);
  const end = after(startsAt, minutes(live.durationMinutes));
  for (const demo of seminars.filter(({ host, status }) => host === live.host && status === "scheduled")) {
    const planned = await bySlug(tx, demo.slug);
    if (planned?.status !== "scheduled" || planned.startsAt >= end) continue;
    if (after(planned.startsAt, minutes(planned.durationMinutes)) <= startsAt) continue;
    if (await isTouched(tx, people, demo, planned)) continue;
    const free = await firstFree(tx, { ...demo, hostId: planned.hostId, startsAt: end });
    await tx.seminar.update({ where: { id: planned.id }, data: { startsAt: free } });
  }
}

/** If what should be live is over or in use by a person, creates another date of it. */
async function keepSomethingLive(people: People, now: Date): Promise<void> {
  const live = seminars.find(({ status }) => status === "live");
  if (!live) return;
  await transaction(async (tx) => {
    const evenings = await tx.seminar.findMany({
      where: { offer: { slug: { startsWith: live.slug } } },
      include: { offer: true },
    });
    const isOn = ({ status, startsAt, durationMinutes }: Seminar) =>
      status === "live" && now < after(startsAt, minutes(durationMinutes));
    if (evenings.some(isOn)) return;
    await makeRoom(tx, people, live, now);
    const slug = evenings.some((evening) => evening.offer.slug === live.slug)
      ? `${live.slug}-${evenings.length + 1}`
      : live.slug;
    await seedSeminar(tx, people, { ...live, slug }, now);
  });
}
