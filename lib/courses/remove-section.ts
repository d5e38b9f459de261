import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertChangeable } from "@/lib/offers/rules";
import { transaction } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { arrangeLessons } from "./arrange-lessons";
import { arrangeSections } from "./change-section";
import { findOwnCourse } from "./queries";
import type { Course, SectionInput } from "./schema";

/** Removes a section; its lessons move to the end of the section before it. Throws NotAHost, NotFound, Archived. */
export async function removeSection(actor: Actor, { id, section_id }: SectionInput): Promise<Course> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertChangeable(await lockOwnOffer(tx, actor, "course", id));
    const section = await tx.section.findFirst({ where: { id: section_id, courseId: id } });
    if (!section) throw new NotFound();
    const before = await tx.section.findFirst({
      where: { courseId: id, position: section.position - 1 },
      select: { id: true },
    });
    await tx.lesson.updateMany({
      where: { sectionId: section_id },
      data: { sectionId: before?.id ?? null },
    });
    await tx.section.delete({ where: { id: section_id } });
    await arrangeSections(tx, id);
    await arrangeLessons(tx, id);
  });
  return findOwnCourse(actor, { id });
}
