import { transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
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
