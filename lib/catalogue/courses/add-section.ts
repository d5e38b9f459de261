import { transaction } from "@/lib/base/platform/db";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { findOwnCourse } from "./queries";
import { assertRoom } from "./rules";
import type { AddSectionInput, Course } from "./schema";

/** Adds an empty section at the end of the course. Throws NotAHost, NotFound, Archived, TooMany. */
export async function addSection(actor: Actor, { id, title }: AddSectionInput): Promise<Course> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertChangeable(await lockOwnOffer(tx, actor, "course", id));
    const count = await tx.section.count({ where: { courseId: id } });
    assertRoom(count, "sections");
    await tx.section.create({ data: { courseId: id, title, position: count + 1 } });
  });
  return findOwnCourse(actor, { id });
}
