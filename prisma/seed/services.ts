import { type Database, transaction } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { regenerateSlots } from "@/lib/catalogue/services/regenerate-slots";
import { toMinute } from "@/lib/catalogue/services/rules";
import type { People } from "./people";
import { type DemoService, services } from "./service-texts";

const now = new Date();

/** Creates each service with its weekly hours and slots, which are renewed when their time has passed. */
export async function seedServices(people: People): Promise<void> {
  for (const service of services) {
    await transaction(async (tx) => {
      const id = await seedService(tx, people, service);
      await regenerateSlots(tx, id, now);
    });
  }
}

async function seedService(
  tx: Database,
  people: People,
  {
    host: hostKey,
    publishedDaysAgo,
    hours,
    questions = [],
    durationMinutes,
    location,
    ...texts
  }: DemoService,
): Promise<string> {
  const known = await tx.offer.findUnique({ where: { kind_slug: { kind: "service", slug: texts.slug } } });
  if (known) return known.id;
  const host = people[hostKey];
  const publishedAt = after(now, -days(publishedDaysAgo));
  const service = await tx.service.create({
    data: {
      offer: { create: { ...texts, kind: "service", hostId: host.id, status: "published", publishedAt } },
      durationMinutes,
      ...(location && { location }),
      questions: { create: questions.map((text, index) => ({ text, position: index + 1 })) },
      weeklyHours: {
        create: hours.map(([weekday, from, to]) => ({
          weekday,
          startsMinute: toMinute(from),
          endsMinute: toMinute(to),
        })),
      },
    },
  });
  await tx.activity.create({
    data: {
      activityType: "service_published",
      actorId: host.id,
      hostId: host.id,
      subjectTable: "services",
      subjectId: service.id,
      summary: texts.title,
      metadata: { slug: texts.slug, title: texts.title },
      occurredAt: publishedAt,
    },
  });
  return service.id;
}
