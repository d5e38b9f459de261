import type { FileType } from "@/lib/media/schema";
import { assertChangeable } from "@/lib/offers/rules";
import { NoAccess, NoLessons, TooMany } from "./errors";
import type { Course, LearnedCourse, LessonFile, LessonOutline } from "./schema";

/** What is on sale keeps at least one lesson. Throws Archived, NoLessons. */
export function assertReplaceable({ status }: { status: string }, lessonCount: number): void {
  assertChangeable({ status });
  if (status === "published" && lessonCount === 0) throw new NoLessons();
}

/** What a course has and lacks before it is shown to others; only what is needed keeps it from being published. */
export function readinessOf({ lessons, description }: Pick<Course, "lessons" | "description">) {
  return [
    { name: "lessons", isNeeded: true, isDone: lessons.length > 0 },
    { name: "description", isNeeded: false, isDone: description !== "" },
    { name: "preview", isNeeded: false, isDone: lessons.some(({ is_preview }) => is_preview) },
  ] as const;
}

const limits = { lessons: 200, sections: 50, files: 50 };

/** Throws TooMany, where one more would be. */
export function assertRoom(count: number, of: keyof typeof limits): void {
  if (count >= limits[of]) throw new TooMany(limits[of]);
}

export interface LessonAccess {
  isPreview: boolean;
  isHost: boolean;
  /** Of an enrollment in force. */
  opensAt: Date | null;
}

/** A lesson is read by whoever is enrolled, from when the enrollment opens; by its host; a preview by all. */
export function canRead({ isPreview, isHost, opensAt }: LessonAccess, now: Date): boolean {
  return isPreview || isHost || isOpen(opensAt, now);
}

/** Throws NoAccess. */
export function assertReadable(access: LessonAccess, now: Date): void {
  if (!canRead(access, now)) throw new NoAccess(access.opensAt);
}

/** Progress is kept for those enrolled alone. Throws NoAccess. */
export function assertLearning(opensAt: Date | null, now: Date): void {
  if (!isOpen(opensAt, now)) throw new NoAccess(opensAt);
}

/** Whether an enrollment, where there is one, lets its person in yet. */
export function isOpen(opensAt: Date | null, now: Date): boolean {
  return opensAt !== null && opensAt <= now;
}

/** Lessons as a course has them: those in no section first, then section by section, each as they are given. */
export function inSections<L extends Pick<LessonOutline, "section_id">>(
  lessons: readonly L[],
  sections: readonly { id: string }[],
): L[] {
  const placeOf = ({ section_id }: L) => sections.findIndex(({ id }) => id === section_id);
  return lessons.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The same things with one of them at another position, counted from 1. */
export function withMoved<T extends { id: string }>(things: readonly T[], moved: T, position: number): T[] {
  return things.filter(({ id }) => id !== moved.id).toSpliced(position - 1, 0, moved);
}

interface LessonPlace {
  section_id: string | null;
  position: number;
}

/** Where a lesson comes by a step up or down, over the edge of a section too; null where there is nothing to step over. */
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

/** How a file of a lesson is shown. */
export function formOf(contentType: FileType): LessonFile["form"] {
  return forms[contentType.split("/")[0] ?? ""] ?? "pdf";
}

/** What a file is called to those who learn. */
export function titleOf({ name }: Pick<LessonFile, "name">): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, "") || name;
}

/** Where a file is read by those who may. */
export function fileUrl(id: string): string {
  return `/api/media/${id}/content`;
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** The file that an address in a lesson's text names, as `media:<id>`. */
export function mediaIdOf(address: string): string | null {
  return address.match(new RegExp(`^media:(${uuid})$`))?.[1] ?? null;
}

/** How much of a course is done, in whole percent. */
export function percentDone({
  completed_count,
  lesson_count,
}: Pick<LearnedCourse, "completed_count" | "lesson_count">): number {
  return lesson_count === 0 ? 0 : Math.floor((100 * completed_count) / lesson_count);
}

/** How long lessons take together, in whole minutes. */
export function minutesOf(lessons: readonly Pick<LessonOutline, "duration_seconds">[]): number {
  return Math.ceil(lessons.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0) / 60);
}

/** The lessons before and after one, null at either end. */
export function neighboursOf<L extends Pick<LessonOutline, "id">>(lessons: readonly L[], id: string) {
  const index = lessons.findIndex((lesson) => lesson.id === id);
  return { previous: lessons[index - 1] ?? null, next: lessons[index + 1] ?? null };
}

/** A course as schema.org's Course. `origin`: where Aveli stands, e.g. `https://aveli.example`. */
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

/** The public pages that a course is on. */
export function pagesShowing({ slug, host, lessons = [] }: Shown): string[] {
  const page = `/courses/${slug}`;
  return ["/courses", page, ...lessons.map(({ id }) => `${page}/preview/${id}`), `/hosts/${host.slug}`];
}
