import { Prisma } from "@/lib/base/platform/db";
import type { Listing } from "@/lib/catalogue/offers/listing";
import { findCourse, listCourses, listOwnCourses } from "./queries";
import { toSchemaOrg } from "./rules";
import type { Course, CourseSummary } from "./schema";

export const courseListing: Listing<Course, CourseSummary> = {
  find: findCourse,
  list: listCourses,
  listOwn: listOwnCourses,
  toStructuredData: toSchemaOrg,
  card: Prisma.sql`
    select json_build_object('lesson_count', count(*)::int) from app.lessons where course_id = o.id`,

  buyers: (id) => Prisma.sql`
    select e.id, u.display_name, coalesce(o.paid_at, e.created_at) as bought_at, null::timestamptz as starts_at,
      (select count(*)::int from app.lesson_progress p where p.enrollment_id = e.id and p.completed_at is not null) as lessons_done,
      (select count(*)::int from app.lessons l where l.course_id = e.course_id) as lesson_count
    from app.enrollments e join app.users u on u.id = e.user_id join app.orders o on o.id = e.order_id
    where e.course_id = ${id}::uuid and e.status = 'active'`,

  columns: ["lessons_done", "lesson_count"],
};
