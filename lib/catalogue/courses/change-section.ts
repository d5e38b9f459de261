import { type Database, transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { assertStood, changing, type Expected, versionIn } from "@/lib/base/platform/versions";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { arrangeLessons } from "./arrange-lessons";
import { findOwnCourse } from "./queries";
import { withMoved } from "./rules";
import type { ChangeSectionInput, Course } from "./schema";

/** Renames or moves a section; its lessons move with it. Throws NotAHost, NotFound, Archived, EditedMeanwhile. */
export async function changeSection(
  actor: Actor,
  input: ChangeSectionInput,
  expected: Expected = null,
): Promise<Course> {
  assertHost(actor);
  const { id, section_id, title, position } = input;
  const change = () =>
    transaction(async (tx) => {
      assertChangeable(await lockOwnOffer(tx, actor, "course", id));
      const where = { id: section_id, courseId: id };
      const section = await tx.section.findFirst({ where, select: { id: true } });
      if (!section) throw new NotFound();
      assertStood(
        await tx.section.updateMany({ where: { ...where, ...versionIn(expected) }, data: { title } }),
      );
      if (position !== undefined) {
        await arrangeSections(tx, id, { ...section, position });
        await arrangeLessons(tx, id);
      }
    });
  return changing(
    change,
    () => findOwnCourse(actor, { id }),
    ({ sections }) => sections.find((section) => section.id === section_id),
  );
}

/** Renumbers a course's sections and moves one of them if asked. */
export async function arrangeSections(
  tx: Database,
  courseId: string,
  moved?: { id: string; position: number },
): Promise<void> {
  const sections = await tx.section.findMany({
    where: { courseId },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  const ordered = moved ? withMoved(sections, { id: moved.id }, moved.position) : sections;
  await tx.$executeRaw`
    update app.course_sections s set position = wanted.position
    from unnest(${ordered.map(({ id }) => id)}::uuid[]) with ordinality as wanted(id, position)
    where s.id = wanted.id`;
}
