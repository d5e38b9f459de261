import { db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { isAboutPublic } from "@/lib/catalogue/offers/queries";
import type { Reportable, SubjectKind } from "./schema";

/** The title of a review `r` by the person `w`: its first words. */
export const titleOfReview = Prisma.sql`
  w.display_name || ': ' || coalesce(nullif(left(r.text, 80), ''), repeat('★', r.rating))`;

export interface Subject extends Reportable {
  hostId: string;
}

/** Finds something public, which can therefore be reported. Throws NotFound. */
export async function findSubject(kind: SubjectKind, id: string): Promise<Subject> {
  const [row] = await db.$queryRaw<Omit<Subject, "kind">[]>`
    select s.id, s.title, s.host_id as "hostId" from (
      select kind, id, title, host_id, published_at is not null and taken_down_at is null as is_shown
        from app.offers where id = ${id}::uuid
      union all select 'host', id, display_name, id, role = 'host' from app.users where id = ${id}::uuid
      union all select 'review', r.id, ${titleOfReview}, r.user_id, r.taken_down_at is null and ${isAboutPublic}
        from app.reviews r join app.users w on w.id = r.user_id where r.id = ${id}::uuid
    ) s join app.users u on u.id = s.host_id
    where s.kind = ${kind} and s.is_shown and u.deleted_at is null and (u.suspended_at is null or s.kind = 'review')`;
  if (!row) throw new NotFound();
  return { kind, ...row };
}
