import type { Actor } from "@/lib/identity/actor";
import type { Database } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import type { CourseStatus } from "./schema";

export interface LockedCourse {
  status: CourseStatus;
  slug: string;
  title: string;
  priceAmount: number;
}

/** The actor's course, which nobody else can change until the transaction ends. Throws NotFound. */
export async function lockOwnCourse(tx: Database, actor: Actor, id: string): Promise<LockedCourse> {
  const [course] = await tx.$queryRaw<LockedCourse[]>`
    select status, slug, title, price_amount as "priceAmount" from app.courses
    where id = ${id}::uuid and host_id = ${actor.id}::uuid for no key update`;
  if (!course) throw new NotFound();
  return course;
}
