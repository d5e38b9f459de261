import { Archived, NoAccess, NoLessons, NotADraft, NotPublished } from "./errors";
import type { Course, CourseStatus, LearnedCourse } from "./schema";

interface Publication {
  status: CourseStatus;
  lessonCount: number;
}

/** Throws NotADraft, NoLessons. */
export function assertPublishable({ status, lessonCount }: Publication): void {
  if (status !== "draft") throw new NotADraft();
  if (lessonCount === 0) throw new NoLessons();
}

/** Throws Archived. */
export function assertChangeable({ status }: Pick<Publication, "status">): void {
  if (status === "archived") throw new Archived();
}

/** Throws NotPublished. */
export function assertArchivable({ status }: Pick<Publication, "status">): void {
  if (status !== "published") throw new NotPublished();
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

function isOpen(opensAt: Date | null, now: Date): boolean {
  return opensAt !== null && opensAt <= now;
}

/** How much of a course is done, in whole percent. */
export function percentDone({
  completed_count,
  lesson_count,
}: Pick<LearnedCourse, "completed_count" | "lesson_count">): number {
  return lesson_count === 0 ? 0 : Math.floor((100 * completed_count) / lesson_count);
}

/** The public pages that a course is on. */
export function pagesShowing({ slug, host }: Pick<Course, "slug" | "host">): string[] {
  return ["/courses", `/courses/${slug}`, `/hosts/${host.slug}`];
}
