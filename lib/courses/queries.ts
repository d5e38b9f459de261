import type { Actor, Visitor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { canBeSeenBy, hostColumn, inSight, publishedPage, soldColumns } from "@/lib/offers/queries";
import { db, Prisma } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { decodeCursor, idKey, type Page, type PageInput, toPage } from "@/lib/platform/pagination";
import { isId } from "@/lib/platform/slug";
import type { Course, CourseSummary, ListCoursesInput, Section, SectionInput } from "./schema";

/** A course as something to buy, whatever its state. */
export function findCourseOffer(id: string) {
  return db.course.findUnique({
    where: { id },
    select: soldColumns,
  });
}

/** Named as the answer is, but for the dates. */
type Row = Omit<CourseSummary, "kind" | "published_at"> & { published_at: Date | null };

const columns = Prisma.sql`
  c.id, c.slug, c.title, c.summary, c.description, c.price_amount, c.currency, c.language, c.vat_rate_bp, c.vat_exemption, c.status, c.cover_url,
  c.published_at, c.version, (select count(*)::int from app.lessons l where l.course_id = c.id) as lesson_count,
  ${hostColumn}`;

const courses = Prisma.sql`app.courses c join app.users u on u.id = c.host_id`;

/** Published courses, newest first. */
export async function listCourses(
  _visitor: Visitor | null,
  input: ListCoursesInput,
): Promise<Page<CourseSummary>> {
  const rows = await db.$queryRaw<(Row & { published_at: Date })[]>(coursePage(input));
  return toPage(rows, input.limit, (row) => [row.published_at.toISOString(), row.id], toCourse);
}

/** The statement behind a page of the list. Throws BadCursor. */
export function coursePage(input: ListCoursesInput): Prisma.Sql {
  return publishedPage(Prisma.sql`select ${columns} from ${courses}`, "c", input);
}

/** By id or slug, with what its lessons are called. A draft is there for its host alone. Throws NotFound. */
export async function findCourse({ actor }: Pick<Visitor, "actor">, { id }: { id: string }): Promise<Course> {
  const [row] = await db.$queryRaw<(Row & Pick<Course, "lessons" | "sections" | "outline_version">)[]>`
    select ${columns}, c.outline_version, (
      select coalesce(json_agg(json_build_object('id', l.id, 'position', l.position, 'title', l.title,
        'duration_seconds', l.duration_seconds, 'is_preview', l.is_preview, 'section_id', l.section_id, 'version', l.version)
        order by l.position), '[]')
      from app.lessons l where l.course_id = c.id) as lessons, (
      select coalesce(json_agg(json_build_object('id', t.id, 'position', t.position, 'title', t.title, 'version', t.version)
        order by t.position), '[]')
      from app.course_sections t where t.course_id = c.id) as sections
    from ${courses} where ${isId(id) ? Prisma.sql`c.id = ${id}::uuid` : Prisma.sql`c.slug = ${id}`}
      and ${canBeSeenBy(actor, "course")}`;
  const isVisible = row && (row.status !== "draft" || row.host.id === actor?.id);
  if (!isVisible) throw new NotFound();
  return toCourse(row);
}

/** One section of it. Throws NotFound. */
export async function findSection(
  visitor: Pick<Visitor, "actor">,
  { id, section_id }: SectionInput,
): Promise<Section> {
  const { sections } = await findCourse(visitor, { id });
  const section = sections.find((one) => one.id === section_id);
  if (!section) throw new NotFound();
  return section;
}

/** Throws NotFound, also for what belongs to someone else. */
export async function findOwnCourse(actor: Actor, { id }: { id: string }): Promise<Course> {
  const course = await findCourse({ actor }, { id });
  if (course.host.id !== actor.id) throw new NotFound();
  return course;
}

/** All of the actor's own courses, latest first. */
export async function listOwnCourses(
  actor: Actor,
  { limit, cursor }: PageInput,
): Promise<Page<CourseSummary>> {
  assertHost(actor);
  const last = decodeCursor(cursor, idKey);
  const rows = await db.$queryRaw<Row[]>`
    select ${columns} from ${courses}
    where c.host_id = ${actor.id}::uuid ${last ? Prisma.sql`and c.id < ${last[0]}::uuid` : Prisma.empty}
    order by c.id desc limit ${limit + 1}`;
  return toPage(rows, limit, (row) => [row.id], toCourse);
}

/** Names of what can be linked to, for the sitemap. */
export function listCourseSlugs(limit: number) {
  return db.course.findMany({
    where: { status: "published", ...inSight },
    orderBy: { publishedAt: "desc" },
    take: limit,
    select: { slug: true, updatedAt: true },
  });
}

function toCourse<R extends Row>({ published_at, ...row }: R) {
  return { ...row, kind: "course" as const, published_at: published_at?.toISOString() ?? null };
}
