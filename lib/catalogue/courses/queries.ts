import { db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Page, PageInput } from "@/lib/base/platform/pagination";
import {
  canBeSeenBy,
  isOffer,
  listOwn,
  listPublished,
  offerColumns,
  publishedPage,
  showOffer,
} from "@/lib/catalogue/offers/queries";
import type { OfferListInput } from "@/lib/catalogue/offers/schema";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import type { Course, CourseSummary, Section, SectionInput } from "./schema";

/** Named as the answer is, but for the dates. */
type Row<Item = CourseSummary> = Omit<Item, "published_at"> & { id: string; published_at: Date | null };

const columns = Prisma.sql`
  ${offerColumns}, (select count(*)::int from app.lessons l where l.course_id = o.id) as lesson_count`;

const courses = Prisma.sql`select ${columns} from app.offers o join app.users u on u.id = o.host_id`;

/** Published courses, newest first. */
export async function listCourses(
  _visitor: Visitor | null,
  input: OfferListInput,
): Promise<Page<CourseSummary>> {
  return listPublished<Row>(coursePage(input), input.limit);
}

/** Builds the statement for one page of the list. Throws BadCursor. */
export function coursePage(input: OfferListInput): Prisma.Sql {
  return publishedPage(courses, "course", input);
}

/** Finds a course by id or slug, with its lesson titles. A draft is visible only to its host. Throws NotFound. */
export async function findCourse({ actor }: Pick<Visitor, "actor">, { id }: { id: string }): Promise<Course> {
  const enrolled = Prisma.sql`app.enrollments g where g.course_id = o.id and g.status = 'active'`;
  const [row] = await db.$queryRaw<Row<Course>[]>`
    select ${columns}, c.outline_version, (
      select coalesce(json_agg(json_build_object('id', l.id, 'position', l.position, 'title', l.title,
        'duration_seconds', l.duration_seconds, 'is_preview', l.is_preview, 'section_id', l.section_id, 'version', l.version)
        order by l.position), '[]')
      from app.lessons l where l.course_id = o.id) as lessons, (
      select coalesce(json_agg(json_build_object('id', t.id, 'position', t.position, 'title', t.title, 'version', t.version)
        order by t.position), '[]')
      from app.course_sections t where t.course_id = o.id) as sections
    from app.offers o join app.users u on u.id = o.host_id join app.courses c on c.id = o.id
    where ${isOffer("course", id)} and ${canBeSeenBy(actor, enrolled)}`;
  if (!row) throw new NotFound();
  return showOffer(row);
}

/** Returns one section of it. Throws NotFound. */
export async function findSection(
  visitor: Pick<Visitor, "actor">,
  { id, section_id }: SectionInput,
): Promise<Section> {
  const { sections } = await findCourse(visitor, { id });
  const section = sections.find((one) => one.id === section_id);
  if (!section) throw new NotFound();
  return section;
}

/** Throws NotFound, also for another host's course. */
export async function findOwnCourse(actor: Actor, { id }: { id: string }): Promise<Course> {
  const course = await findCourse({ actor }, { id });
  if (course.host.id !== actor.id) throw new NotFound();
  return course;
}

/** Lists the actor's courses, latest first. Throws NotAHost, BadCursor. */
export async function listOwnCourses(actor: Actor, page: PageInput): Promise<Page<CourseSummary>> {
  return listOwn<Row>(actor, courses, "course", page);
}
