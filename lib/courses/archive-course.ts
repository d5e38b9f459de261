import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertArchivable } from "@/lib/offers/rules";
import { transaction } from "@/lib/platform/db";
import { findOwnCourse } from "./queries";
import type { Course, CourseInput } from "./schema";

/** Ends the sale; those enrolled keep reading. Throws NotAHost, NotFound, NotPublished. */
export async function archiveCourse(actor: Actor, { id }: CourseInput): Promise<Course> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertArchivable(await lockOwnOffer(tx, actor, "courses", id));
    await tx.course.update({ where: { id }, data: { status: "archived" } });
  });
  return findOwnCourse(actor, { id });
}
