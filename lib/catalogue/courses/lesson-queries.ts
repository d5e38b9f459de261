import { db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { isInSight } from "@/lib/catalogue/offers/queries";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import { Unauthenticated } from "@/lib/people/identity/errors";
import { type FileRow, storedFiles, toLessonFile } from "./file-queries";
import { assertReadable, canRead } from "./rules";
import type { LearnedCourse, Lesson, LessonInput } from "./schema";

type LessonRow = Omit<Lesson, "progress" | "media"> & {
  files: FileRow[];
  last_media_id: string | null;
  course_status: string;
  is_open: boolean;
  is_host: boolean;
  opens_at: Date | null;
  position_seconds: number | null;
  completed_at: Date | null;
};

/**
 * Returns a lesson to those who may read it, reading the course and the caller's access in one statement. Throws
 * NotFound, NoAccess, and Unauthenticated for visitors who may get access by signing in.
 */
export async function findLesson(
  { actor }: Pick<Visitor, "actor">,
  { id, lesson_id }: LessonInput,
): Promise<Lesson> {
  const reader = actor?.id ?? null;
  const [row] = await db.$queryRaw<LessonRow[]>`
    select l.id, l.course_id, l.section_id, l.position, l.title, l.body, l.duration_seconds, l.is_preview, l.version,
      ${storedFiles} as files, o.status as course_status, o.host_id = ${reader}::uuid is true as is_host,
      l.is_preview and ${isInSight} as is_open, e.opens_at, p.position_seconds, p.media_id as last_media_id, p.completed_at
    from app.lessons l
    join app.offers o on o.id = l.course_id
    join app.users u on u.id = o.host_id
    left join app.enrollments e on e.course_id = o.id and e.user_id = ${reader}::uuid and e.status = 'active'
    left join app.lesson_progress p on p.enrollment_id = e.id and p.lesson_id = l.id
    where l.id = ${lesson_id}::uuid and l.course_id = ${id}::uuid`;
  if (!row || (row.course_status === "draft" && !row.is_host)) throw new NotFound();

  const access = { isPreview: row.is_open, isHost: row.is_host, opensAt: row.opens_at };
  const now = new Date();
  if (!actor && !canRead(access, now)) throw new Unauthenticated();
  assertReadable(access, now);
  return toLesson(row);
}

function toLesson(row: LessonRow): Lesson {
  const { course_status: _, is_host: __, is_open: ___, files, last_media_id, opens_at, ...rest } = row;
  const { position_seconds, completed_at, ...lesson } = rest;
  const progress = opens_at && {
    position_seconds: position_seconds ?? 0,
    media_id: last_media_id,
    completed_at: completed_at?.toISOString() ?? null,
  };
  return { ...lesson, media: files.map(toLessonFile), progress };
}

type LearnedRow = Omit<LearnedCourse, "opens_at"> & { opens_at: Date };

/** Lists the courses that the actor is enrolled in, latest enrollment first. */
export async function listLearnedCourses(actor: Actor): Promise<LearnedCourse[]> {
  const rows = await db.$queryRaw<LearnedRow[]>`${learned(actor)} order by e.created_at desc, e.id desc`;
  return rows.map(toLearned);
}

/** Returns null if the actor is not enrolled. */
export async function findLearnedCourse(actor: Actor, slug: string): Promise<LearnedCourse | null> {
  const [row] = await db.$queryRaw<LearnedRow[]>`${learned(actor)} and o.slug = ${slug}`;
  return row ? toLearned(row) : null;
}

const learned = (actor: Actor) => Prisma.sql`
  select o.id, o.slug, o.title, o.cover_url, json_build_object('display_name', u.display_name) as host, e.opens_at,
    done.lesson_count, done.completed_count, done.next->>'id' as next_lesson_id, done.next->>'title' as next_lesson_title,
    coalesce((done.next->>'at')::int, 0) as next_position_seconds
  from app.enrollments e
  join app.offers o on o.id = e.course_id
  join app.users u on u.id = o.host_id
  cross join lateral (
    select count(*)::int as lesson_count, count(p.completed_at)::int as completed_count,
      (array_agg(json_build_object('id', l.id, 'title', l.title, 'at', p.position_seconds) order by
        p.completed_at is not null,
        case when p.completed_at is null and p.position_seconds > 0 then p.updated_at end desc nulls last,
        l.position))[1] as next
    from app.lessons l
    left join app.lesson_progress p on p.lesson_id = l.id and p.enrollment_id = e.id
    where l.course_id = o.id
  ) done
  where e.user_id = ${actor.id}::uuid and e.status = 'active'`;

/** Returns the ids of the lessons that the actor has completed in a course. */
export async function listCompletedLessons(actor: Actor, courseId: string): Promise<Set<string>> {
  const rows = await db.lessonProgress.findMany({
    where: {
      completedAt: { not: null },
      enrollment: { userId: actor.id, courseId, status: "active" },
    },
    select: { lessonId: true },
  });
  return new Set(rows.map(({ lessonId }) => lessonId));
}

function toLearned({ opens_at, ...row }: LearnedRow): LearnedCourse {
  return { ...row, opens_at: opens_at.toISOString() };
}
