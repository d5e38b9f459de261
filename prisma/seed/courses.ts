import { readFile } from "node:fs/promises";
import { type Database, transaction } from "@/lib/platform/db";
import { after, days, minutes, seconds } from "@/lib/platform/time";
import { courses, type DemoCourse } from "./course-texts";
import type { People } from "./people";

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

/** A course's file: each lesson begins with `# Title (12 min)`. */
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
  { host: hostKey, publishedDaysAgo, ...texts }: DemoCourse,
  lessons: DemoLesson[],
): Promise<void> {
  if ((await tx.course.count({ where: { slug: texts.slug } })) > 0) return;
  const host = people[hostKey];
  const publishedAt = after(now, -days(publishedDaysAgo));
  const course = await tx.course.create({
    data: {
      ...texts,
      hostId: host.id,
      status: "published",
      publishedAt,
      lessons: {
        create: lessons.map((lesson, index) => ({ ...lesson, position: index + 1, isPreview: index === 0 })),
      },
    },
  });
  await tx.activity.create({
    data: {
      activityType: "course_published",
      actorId: host.id,
      hostId: host.id,
      subjectTable: "courses",
      subjectId: course.id,
      summary: course.title,
      metadata: { slug: course.slug, title: course.title },
      occurredAt: publishedAt,
    },
  });
}
