import { db } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import type { Reportable, SubjectKind } from "./schema";

export interface Subject extends Reportable {
  hostId: string;
}

/** Something that everyone can see, and that can therefore be reported. Throws NotFound. */
export async function findSubject(kind: SubjectKind, id: string): Promise<Subject> {
  const [row] = await db.$queryRaw<Omit<Subject, "kind">[]>`
    select s.id, s.title, s.host_id as "hostId" from (
      select 'course' as kind, id, title, host_id, published_at is not null and taken_down_at is null as is_shown
        from app.courses where id = ${id}::uuid
      union all select 'service', id, title, host_id, published_at is not null and taken_down_at is null
        from app.services where id = ${id}::uuid
      union all select 'seminar', id, title, host_id, published_at is not null and taken_down_at is null
        from app.seminars where id = ${id}::uuid
      union all select 'host', id, display_name, id, role = 'host' from app.users where id = ${id}::uuid
    ) s join app.users u on u.id = s.host_id
    where s.kind = ${kind} and s.is_shown and u.deleted_at is null and u.suspended_at is null`;
  if (!row) throw new NotFound();
  return { kind, ...row };
}
