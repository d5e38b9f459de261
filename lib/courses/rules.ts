import { NotADraft } from "@/lib/offers/errors";
import { assertChangeable } from "@/lib/offers/rules";
import type { PublicationStatus } from "@/lib/offers/schema";
import { NoAccess, NoLessons } from "./errors";
import type { Course, LearnedCourse, LessonOutline } from "./schema";

interface Publication {
  status: PublicationStatus;
  lessonCount: number;
}

/** Throws NotADraft, NoLessons. */
export function assertPublishable({ status, lessonCount }: Publication): void {
  if (status !== "draft") throw new NotADraft();
  if (lessonCount === 0) throw new NoLessons();
}

/** What is on sale keeps at least one lesson. Throws Archived, NoLessons. */
export function assertReplaceable({ status }: Pick<Publication, "status">, lessonCount: number): void {
  assertChangeable({ status });
  if (status === "published" && lessonCount === 0) throw new NoLessons();
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
export function toSchemaOrg(course: Course, origin: string): Record<string, unknown> {
  const url = `${origin}/courses/${course.slug}`;
  const provider = {
    "@type": "Person",
    name: course.host.display_name,
    url: `${origin}/hosts/${course.host.slug}`,
  };
  return {
    "@type": "Course",
    name: course.title,
    description: course.summary,
    url,
    inLanguage: "sv",
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

/** The public pages that a course is on. */
export function pagesShowing({ slug, host }: { slug: string; host: { slug: string } }): string[] {
  return ["/courses", `/courses/${slug}`, `/hosts/${host.slug}`];
}
