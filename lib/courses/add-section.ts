import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertChangeable } from "@/lib/offers/rules";
import { transaction } from "@/lib/platform/db";
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
