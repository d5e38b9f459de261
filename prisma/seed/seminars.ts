import { type Database, transaction } from "@/lib/base/platform/db";
import { vatIncluded } from "@/lib/base/platform/money";
import { after, days, hours, instantOf, minutes, wallClock } from "@/lib/base/platform/time";
import { sandboxAccount } from "@/lib/people/payouts/gateway.sandbox";
import { feeOf } from "@/lib/people/payouts/rules";
import type { Prisma } from "@/prisma/generated/client";
import { seedGuests, seedReplay } from "./afterwards";
import type { DemoSeminar } from "./demo-seminar";
import { firstFree } from "./first-free";
import { heldSeminars } from "./held-seminar-texts";
import type { People, Person } from "./people";
import { rememberPayments } from "./remember-payments";
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
  const { host: hostKey, starts, seats = [], status, hasReplay = false, guests = [], ...written } = demo;
  const { capacity, durationMinutes, ...texts } = written;
  const host = people[hostKey];
  const startsAt = await firstFree(tx, { ...demo, hostId: host.id, startsAt: startOf(starts, now) });

  const publishedAt = status === "draft" ? null : after(startsAt < now ? startsAt : now, -days(9));
  const seminar = await tx.seminar.create({
    data: {
      offer: {
        create: {
          ...texts,
          kind: "seminar",
          hostId: host.id,
          status,
          publishedAt,
          cancelledAt: status === "cancelled" ? after(now, -days(1)) : null,
        },
      },
      startsAt,
      durationMinutes,
      capacity,
    },
    include: { offer: true },
  });
  for (const buyer of seats) await seedSeat(tx, people[buyer], seminar, publishedAt ?? now);
  const session = await seedSession(tx, seminar);
  if (session) await seedGuests(tx, people, seminar, session.id, guests);
  if (hasReplay) await seedReplay(tx, seminar);
  await seedActivities(tx, host, seminar, hasReplay);
}

type Seminar = Prisma.SeminarGetPayload<{ include: { offer: true } }>;

async function seedSeat(tx: Database, buyer: Person, { offer }: Seminar, publishedAt: Date): Promise<void> {
  const { id: offerId, hostId, title, priceAmount: amount, currency, vatRateBp } = offer;
  const paidAt = after(publishedAt, days(1));
  const order = await tx.order.create({
    data: {
      userId: buyer.id,
      hostId,
      kind: "seminar",
      offerId,
      title,
      listAmount: amount,
      amount,
      vatRateBp,
      vatAmount: vatIncluded(amount, vatRateBp),
      currency,
      status: "paid",
      expiresAt: after(paidAt, minutes(35)),
      paidAt,
      createdAt: paidAt,
    },
  });
  if (amount > 0) await seedPayment(tx, order, paidAt);
  await tx.seat.create({
    data: {
      seminarId: offerId,
      userId: buyer.id,
      orderId: order.id,
      status: "confirmed",
      createdAt: paidAt,
    },
  });
  await tx.orderEvent.createMany({
    data: [
      { orderId: order.id, event: "placed", actorId: buyer.id, occurredAt: paidAt },
      { orderId: order.id, event: "paid", occurredAt: after(paidAt, minutes(1)) },
    ],
  });
  await tx.activity.create({
    data: {
      activityType: "order_paid",
      actorId: buyer.id,
      hostId,
      subjectTable: "orders",
      subjectId: order.id,
      summary: title,
      metadata: { kind: "seminar", title, number: order.number },
      visibility: "private",
      occurredAt: paidAt,
    },
  });
}

async function seedPayment(
  tx: Database,
  order: { id: string; hostId: string; amount: number; currency: string },
  paidAt: Date,
): Promise<void> {
  const checkout = await tx.checkout.create({
    data: {
      orderId: order.id,
      provider: "sandbox",
      sessionId: `cs_sandbox_${order.id}`,
      url: `/sandbox/checkout/cs_sandbox_${order.id}`,
      status: "complete",
      expiresAt: after(paidAt, minutes(31)),
      createdAt: paidAt,
    },
  });
  await tx.payment.create({
    data: {
      orderId: order.id,
      checkoutId: checkout.id,
      provider: "sandbox",
      providerRef: `pi_sandbox_${order.id}`,
      amount: order.amount,
      currency: order.currency,
      status: "succeeded",
      accountRef: sandboxAccount(order.hostId),
      feeAmount: feeOf(order.amount, 1_000),
      paidAt,
    },
  });
  await rememberPayments(tx);
}

async function seedSession(tx: Database, { id, status, startsAt, durationMinutes }: Seminar) {
  if (status !== "live" && status !== "ended") return null;
  const endedAt = status === "ended" ? after(startsAt, minutes(durationMinutes)) : null;
  return tx.liveSession.create({
    data: { seminarId: id, room: `seminar-${id}`, startedAt: startsAt, endedAt },
  });
}

async function seedActivities(
  tx: Database,
  host: Person,
  { offer, startsAt, durationMinutes }: Seminar,
  hasReplay: boolean,
): Promise<void> {
  const { id: subjectId, slug, title, publishedAt, status } = offer;
  const endsAt = after(startsAt, minutes(durationMinutes));
  const happened: [type: string, at: Date | null | false][] = [
    ["seminar_scheduled", publishedAt],
    ["seminar_live", status === "live" && startsAt],
    ["seminar_ended", status === "ended" && endsAt],
    ["replay_published", hasReplay && after(endsAt, hours(12))],
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
