import type { FileType } from "@/lib/catalogue/media/schema";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import { NoAccess, NoLessons, TooMany } from "./errors";
import type { Course, LearnedCourse, LessonFile, LessonOutline } from "./schema";

/** A course on sale keeps at least one lesson. Throws Archived, NoLessons. */
export function assertReplaceable({ status }: { status: string }, lessonCount: number): void {
  assertChangeable({ status });
  if (status === "published" && lessonCount === 0) throw new NoLessons();
}

/** Lists what a course has and lacks before publication; only the required points block publishing. */
export function readinessOf({ lessons, description }: Pick<Course, "lessons" | "description">) {
  return [
    { name: "lessons", isNeeded: true, isDone: lessons.length > 0 },
    { name: "description", isNeeded: false, isDone: description !== "" },
    { name: "preview", isNeeded: false, isDone: lessons.some(({ is_preview }) => is_preview) },
  ] as const;
}

const limits = { lessons: 200, sections: 50, files: 50 };

/** Throws TooMany if one more would exceed the limit. */
export function assertRoom(count: number, of: keyof typeof limits): void {
  if (count >= limits[of]) throw new TooMany(limits[of]);
}

export interface LessonAccess {
  isPreview: boolean;
  isHost: boolean;
  /** Of an active enrollment. */
  opensAt: Date | null;
}

/**
 * A lesson may be read by its host, by anyone enrolled once the enrollment opens, and by everyone if it is a preview.
 */
export function canRead({ isPreview, isHost, opensAt }: LessonAccess, now: Date): boolean {
  return isPreview || isHost || isOpen(opensAt, now);
}

/** Throws NoAccess. */
export function assertReadable(access: LessonAccess, now: Date): void {
  if (!canRead(access, now)) throw new NoAccess(access.opensAt);
}

/** Only people enrolled have their progress saved. Throws NoAccess. */
export function assertLearning(opensAt: Date | null, now: Date): void {
  if (!isOpen(opensAt, now)) throw new NoAccess(opensAt);
}

/** Whether the enrollment, if there is one, gives access yet. */
export function isOpen(opensAt: Date | null, now: Date): boolean {
  return opensAt !== null && opensAt <= now;
}

/** Groups lessons by section, those without one first, keeping their order within each. */
export function inSections<L extends Pick<LessonOutline, "section_id">>(
  lessons: readonly L[],
  sections: readonly { id: string }[],
): L[] {
  const sectionIndex = ({ section_id }: L) => sections.findIndex(({ id }) => id === section_id);
  return lessons.toSorted((one, other) => sectionIndex(one) - sectionIndex(other));
}

/** Returns the same entries with `moved` at another position, counted from 1. */
export function withMoved<T extends { id: string }>(entries: readonly T[], moved: T, position: number): T[] {
  return entries.filter(({ id }) => id !== moved.id).toSpliced(position - 1, 0, moved);
}

interface LessonPlace {
  section_id: string | null;
  position: number;
}

/**
 * Returns where one step up or down takes a lesson, across section boundaries too; null if there is no step in that
 * direction.
 */
export function stepsOf({ lessons, sections }: Pick<Course, "lessons" | "sections">, lesson: LessonOutline) {
  const { position, section_id } = lesson;
  const step = (by: 1 | -1): LessonPlace | null => {
    const neighbour = lessons.find((other) => other.position === position + by);
    if (neighbour?.section_id === section_id) return { section_id, position: position + by };
    const place = sections.findIndex(({ id }) => id === section_id) + by;
    if (place < -1 || place >= sections.length) return null;
    return { section_id: sections[place]?.id ?? null, position };
  };
  return { up: step(-1), down: step(1) };
}

const forms: Record<string, LessonFile["form"]> = {
  audio: "audio",
  video: "video",
  application: "pdf",
  image: "picture",
};

/** Returns how a lesson's file is presented. */
export function formOf(contentType: FileType): LessonFile["form"] {
  return forms[contentType.split("/")[0] ?? ""] ?? "pdf";
}

/** Returns the title of a file as learners see it. */
export function titleOf({ name }: Pick<LessonFile, "name">): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, "") || name;
}

/** Returns the address of a file, for those who may read it. */
export function fileUrl(id: string): string {
  return `/api/media/${id}/content`;
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Returns the id of the file that `media:<id>` in a lesson's text refers to. */
export function mediaIdOf(address: string): string | null {
  return address.match(new RegExp(`^media:(${uuid})$`))?.[1] ?? null;
}

/** Returns how much of a course is done, in whole percent. */
export function percentDone({
  completed_count,
  lesson_count,
}: Pick<LearnedCourse, "completed_count" | "lesson_count">): number {
  return lesson_count === 0 ? 0 : Math.floor((100 * completed_count) / lesson_count);
}

/** Returns the total length of the lessons, in whole minutes. */
export function minutesOf(lessons: readonly Pick<LessonOutline, "duration_seconds">[]): number {
  return Math.ceil(lessons.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0) / 60);
}

/** Returns the lessons before and after one; null at either end. */
export function neighboursOf<L extends Pick<LessonOutline, "id">>(lessons: readonly L[], id: string) {
  const index = lessons.findIndex((lesson) => lesson.id === id);
  return { previous: lessons[index - 1] ?? null, next: lessons[index + 1] ?? null };
}

/** Returns the course as a schema.org Course. `base`: Aveli's origin, e.g. `https://aveli.example`. */
export function toSchemaOrg(course: Course, base: string): Record<string, unknown> {
  const url = `${base}/courses/${course.slug}`;
  const provider = {
    "@type": "Person",
    name: course.host.display_name,
    url: `${base}/hosts/${course.host.slug}`,
  };
  return {
    "@type": "Course",
    name: course.title,
    description: course.summary,
    url,
    inLanguage: course.language,
    provider,
    offers: {
      "@type": "Offer",
      url,
      price: (course.price_amount / 100).toFixed(2),
      priceCurrency: course.currency,
      category: course.price_amount === 0 ? "Free" : "Paid",
      availability: `https://schema.org/${course.status === "published" ? "InStock" : "Discontinued"}`,
    },
    hasCourseInstance: {
      "@type": "CourseInstance",
      courseMode: "Online",
      courseWorkload: `PT${minutesOf(course.lessons)}M`,
      instructor: provider,
    },
  };
}

interface Shown {
  slug: string;
  host: { slug: string };
  lessons?: readonly { id: string }[];
}

/** Returns the public pages that show a course. */
export function pagesShowing({ slug, host, lessons = [] }: Shown): string[] {
  const page = `/courses/${slug}`;
  return ["/courses", page, ...lessons.map(({ id }) => `${page}/preview/${id}`), `/hosts/${host.slug}`];
}
