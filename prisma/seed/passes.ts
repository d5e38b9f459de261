import { type Database, transaction } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import type { Offer } from "@/prisma/generated/client";
import { seedPaidOrder } from "./paid-order";
import { type DemoPass, datesOf, passes } from "./pass-texts";
import type { People, Person } from "./people";
import { createSeminar, seedActivities } from "./seminars";

/** Creates each pass with its series and those who bought it. */
export async function seedPasses(people: People, now: Date): Promise<void> {
  for (const pass of passes)
    await transaction(async (tx) => {
      if ((await tx.offer.count({ where: { kind: "series", slug: pass.slug } })) === 0)
        await seedPass(tx, people, pass, now);
    });
}

async function seedPass(tx: Database, people: People, demo: DemoPass, now: Date): Promise<void> {
  const host = people[demo.series.host];
  const dates = [];
  for (const date of datesOf(demo)) dates.push(await createSeminar(tx, people, date, now));
  const seminarIds = dates.map(({ id }) => id);
  const { id: seriesId } = await tx.seminarSeries.create({
    data: { hostId: host.id, intervalWeeks: 1, timeZone: "Europe/Stockholm" },
  });
  await tx.seminar.updateMany({ where: { id: { in: seminarIds } }, data: { seriesId } });
  if (dates[0]) await seedActivities(tx, host, dates[0], false);

  const { slug, title, summary, description, priceAmount } = demo;
  const publishedAt = after(now, -days(9));
  const offer = await tx.offer.create({
    data: {
      ...{ kind: "series", slug, title, summary, description, priceAmount },
      ...{ hostId: host.id, status: "published", publishedAt },
      series: { create: { seriesId } },
    },
  });
  await tx.activity.create({
    data: {
      activityType: "pass_published",
      actorId: host.id,
      hostId: host.id,
      subjectTable: "passes",
      subjectId: offer.id,
      summary: title,
      metadata: { slug, title },
      occurredAt: publishedAt,
    },
  });
  const bought = { offer, seriesId, seminarIds };
  for (const buyer of demo.buyers) await seedSeats(tx, people[buyer], bought, publishedAt);
}

async function seedSeats(
  tx: Database,
  buyer: Person,
  { offer, seriesId, seminarIds }: { offer: Offer; seriesId: string; seminarIds: string[] },
  publishedAt: Date,
): Promise<void> {
  const { id: orderId, userId, createdAt } = await seedPaidOrder(tx, buyer, offer, publishedAt);
  await tx.orderGrant.createMany({
    data: seminarIds.map((offerId) => ({ orderId, userId, soldOfferId: offer.id, offerId, seriesId })),
  });
  await tx.seat.createMany({
    data: seminarIds.map((seminarId) => ({ seminarId, userId, orderId, status: "confirmed", createdAt })),
  });
}
