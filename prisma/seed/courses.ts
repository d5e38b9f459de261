import { readFile } from "node:fs/promises";
import { type Database, transaction } from "@/lib/base/platform/db";
import { after, days, minutes, seconds } from "@/lib/base/platform/time";
import type { Prisma } from "@/prisma/generated/client";
import { seedBell } from "./bell";
import { courses, type DemoCourse } from "./course-texts";
import type { People, Person } from "./people";

const now = new Date();

export async function seedCourses(people: People): Promise<void> {
  for (const course of courses) {
    const lessons = readLessons(
      await readFile(new URL(`courses/${course.slug}.md`, import.meta.url), "utf8"),
    );
    await transaction((tx) => seedCourse(tx, people, course, lessons));
  }
}

interface DemoLesson {
  title: string;
  durationSeconds: number;
  body: string;
}

/** Reads a course's file, in which each lesson begins with `# Title (12 min)`. */
function readLessons(markdown: string): DemoLesson[] {
  return markdown.split(/^(?=# )/m).map((lesson) => {
    const heading = lesson.match(/^# (?<title>.+) \((?<duration>\d+) min\)\n/);
    if (!heading?.groups?.title) throw new Error(`Not a lesson: ${lesson.slice(0, 60)}`);
    return {
      title: heading.groups.title,
      durationSeconds: minutes(Number(heading.groups.duration)) / seconds(1),
      body: lesson.slice(heading[0].length).trim(),
    };
  });
}

async function seedCourse(
  tx: Database,
  people: People,
  { host: hostKey, publishedDaysAgo, learners = [], sections = [], ...texts }: DemoCourse,
  lessons: DemoLesson[],
): Promise<void> {
  if ((await tx.offer.count({ where: { kind: "course", slug: texts.slug } })) > 0) return;
  const host = people[hostKey];
  const publishedAt = after(now, -days(publishedDaysAgo));
  const course = await tx.course.create({
    data: {
      offer: { create: { ...texts, kind: "course", hostId: host.id, status: "published", publishedAt } },
      lessons: {
        create: lessons.map((lesson, index) => ({ ...lesson, position: index + 1, isPreview: index === 0 })),
      },
    },
    include: { offer: true },
  });
  await seedSections(tx, course, sections);
  for (const key of learners) await enrol(tx, people[key], course, publishedAt);
  await tx.activity.create({
    data: {
      activityType: "course_published",
      actorId: host.id,
      hostId: host.id,
      subjectTable: "courses",
      subjectId: course.id,
      summary: texts.title,
      metadata: { slug: texts.slug, title: texts.title },
      occurredAt: publishedAt,
    },
  });
}

async function seedSections(
  tx: Database,
  course: Course,
  sections: NonNullable<DemoCourse["sections"]>,
): Promise<void> {
  const lessons = await tx.lesson.findMany({ where: { courseId: course.id }, orderBy: { position: "asc" } });
  const [first] = lessons;
  if (first && sections.length > 0) await seedBell(tx, first);
  for (const [index, [title, count]] of sections.entries()) {
    const { id } = await tx.section.create({ data: { courseId: course.id, title, position: index + 1 } });
    const inIt = lessons.splice(0, count).map((lesson) => lesson.id);
    await tx.lesson.updateMany({ where: { id: { in: inIt } }, data: { sectionId: id } });
  }
}

type Course = Prisma.CourseGetPayload<{ include: { offer: true } }>;

/** Enrols a person in a free course the day after its publication, with the first lesson read. */
async function enrol(
  tx: Database,
  learner: Person,
  { id: courseId, offer }: Course,
  publishedAt: Date,
): Promise<void> {
  const at = after(publishedAt, days(1));
  const order = await tx.order.create({
    data: {
      userId: learner.id,
      hostId: offer.hostId,
      kind: "course",
      offerId: offer.id,
      title: offer.title,
      listAmount: 0,
      amount: 0,
      vatRateBp: offer.vatRateBp,
      vatAmount: 0,
      currency: offer.currency,
      status: "paid",
      expiresAt: at,
      paidAt: at,
      createdAt: at,
    },
  });
  const first = await tx.lesson.findFirstOrThrow({ where: { courseId, position: 1 } });
  await tx.enrollment.create({
    data: {
      courseId,
      userId: learner.id,
      orderId: order.id,
      opensAt: at,
      createdAt: at,
      progress: { create: { lessonId: first.id, completedAt: after(at, days(1)) } },
    },
  });
  await tx.orderEvent.createMany({
    data: [
      { orderId: order.id, event: "placed", actorId: learner.id, occurredAt: at },
      { orderId: order.id, event: "paid", occurredAt: at },
    ],
  });
  await tx.activity.create({
    data: {
      activityType: "order_paid",
      actorId: learner.id,
      hostId: offer.hostId,
      subjectTable: "orders",
      subjectId: order.id,
      summary: offer.title,
      metadata: { kind: "course", title: offer.title, number: order.number },
      visibility: "private",
      occurredAt: at,
    },
  });
}
