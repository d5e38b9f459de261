import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { transaction } from "@/lib/platform/db";
import { lockOwnCourse } from "./lock-own-course";
import { findOwnCourse } from "./queries";
import { assertArchivable } from "./rules";
import type { Course, CourseInput } from "./schema";

/** Ends the sale; those enrolled keep reading. Throws NotAHost, NotFound, NotPublished. */
export async function archiveCourse(actor: Actor, { id }: CourseInput): Promise<Course> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertArchivable(await lockOwnCourse(tx, actor, id));
    await tx.course.update({ where: { id }, data: { status: "archived" } });
  });
  return findOwnCourse(actor, { id });
}
