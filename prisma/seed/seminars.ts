import { type Database, transaction } from "@/lib/base/platform/db";
import { after, days, hours, instantOf, minutes, wallClock } from "@/lib/base/platform/time";
import type { Prisma } from "@/prisma/generated/client";
import { seedGuests, seedRecording } from "./afterwards";
import type { DemoSeminar } from "./demo-seminar";
import { firstFree } from "./first-free";
import { heldSeminars } from "./held-seminar-texts";
import { seedPaidOrder } from "./paid-order";
import type { People, Person } from "./people";
import { seminars } from "./seminar-texts";

/** Creates each seminar with its seats and the paid orders behind them. */
export async function seedSeminars(people: People, now: Date): Promise<void> {
  for (const seminar of [...seminars, ...heldSeminars])
    await transaction(async (tx) => {
      if ((await tx.offer.count({ where: { kind: "seminar", slug: seminar.slug } })) === 0)
        await seedSeminar(tx, people, seminar, now);
    });
}

export async function seedSeminar(tx: Database, people: People, demo: DemoSeminar, now: Date): Promise<void> {
  const { seats = [], hasRecording = false, guests = [] } = demo;
  const seminar = await createSeminar(tx, people, demo, now);
  for (const buyer of seats) await seedSeat(tx, people[buyer], seminar, seminar.offer.publishedAt ?? now);
  const session = await seedSession(tx, seminar);
  if (session) await seedGuests(tx, people, seminar, session.id, guests);
  if (hasRecording) await seedRecording(tx, seminar);
  await seedActivities(tx, people[demo.host], seminar, hasRecording);
}

/** Creates a seminar without its guests. */
export async function createSeminar(
  tx: Database,
  people: People,
  { host: hostKey, starts, seats, status, hasRecording, guests, inSeries, ...written }: DemoSeminar,
  now: Date,
): Promise<Seminar> {
  const { capacity, durationMinutes, ...texts } = written;
  const hostId = people[hostKey].id;
  const startsAt = await firstFree(tx, { ...written, hostId, startsAt: startOf(starts, now) });
  return tx.seminar.create({
    data: {
      offer: {
        create: {
          ...texts,
          kind: "seminar",
          hostId,
          status,
          publishedAt: status === "draft" ? null : after(startsAt < now ? startsAt : now, -days(9)),
          cancelledAt: status === "cancelled" ? after(now, -days(1)) : null,
        },
      },
      startsAt,
      durationMinutes,
      capacity,
    },
    include: { offer: true },
  });
}

export type Seminar = Prisma.SeminarGetPayload<{ include: { offer: true } }>;

async function seedSeat(tx: Database, buyer: Person, { offer }: Seminar, publishedAt: Date): Promise<void> {
  const order = await seedPaidOrder(tx, buyer, offer, publishedAt);
  await tx.seat.create({
    data: {
      seminarId: offer.id,
      userId: buyer.id,
      orderId: order.id,
      status: "confirmed",
      createdAt: order.createdAt,
    },
  });
}

async function seedSession(tx: Database, { id, status, startsAt, durationMinutes }: Seminar) {
  if (status !== "live" && status !== "ended") return null;
  const endedAt = status === "ended" ? after(startsAt, minutes(durationMinutes)) : null;
  return tx.liveSession.create({
    data: { seminarId: id, room: `seminar-${id}`, startedAt: startsAt, endedAt },
  });
}

export async function seedActivities(
  tx: Database,
  host: Person,
  { offer, startsAt, durationMinutes }: Seminar,
  hasRecording: boolean,
): Promise<void> {
  const { id: subjectId, slug, title, publishedAt, status } = offer;
  const endsAt = after(startsAt, minutes(durationMinutes));
  const happened: [type: string, at: Date | null | false][] = [
    ["seminar_scheduled", publishedAt],
    ["seminar_live", status === "live" && startsAt],
    ["seminar_ended", status === "ended" && endsAt],
    ["replay_published", hasRecording && after(endsAt, hours(12))],
  ];
  for (const [activityType, occurredAt] of happened) {
    if (!occurredAt) continue;
    await tx.activity.create({
      data: {
        activityType,
        actorId: host.id,
        hostId: host.id,
        subjectTable: "seminars",
        subjectId,
        summary: title,
        metadata: { slug, title },
        occurredAt,
      },
    });
  }
}

export function startOf(starts: DemoSeminar["starts"], now: Date): Date {
  if (typeof starts === "number") return onTheFiveMinutes(after(now, minutes(starts)));
  const [day, time] = starts;
  const date = wallClock(after(now, days(day))).slice(0, 10);
  const instant = instantOf(`${date}T${time}`);
  if (!instant) throw new Error(`${date} has no ${time}`);
  return instant;
}

function onTheFiveMinutes(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / minutes(5)) * minutes(5));
}
