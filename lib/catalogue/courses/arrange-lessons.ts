import type { Database } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { inSections, withMoved } from "./rules";

interface Move {
  lesson_id: string;
  section_id?: string | null | undefined;
  position?: number | undefined;
}

/** Renumbers a course's lessons, those without a section first, and moves one of them if asked. Throws NotFound. */
export async function arrangeLessons(tx: Database, courseId: string, move?: Move): Promise<void> {
  const where = { courseId };
  const orderBy = { position: "asc" } as const;
  const sections = await tx.section.findMany({ where, orderBy, select: { id: true } });
  const rows = await tx.lesson.findMany({ where, orderBy, select: { id: true, sectionId: true } });
  const lessons = rows.map(({ id, sectionId }) => ({ id, section_id: sectionId }));
  const ordered = move ? moved(lessons, sections, move) : lessons;
  await tx.$executeRaw`
    update app.lessons l set position = wanted.position, section_id = wanted.section_id
    from jsonb_to_recordset(${JSON.stringify(
      inSections(ordered, sections).map((lesson, index) => ({ ...lesson, position: index + 1 })),
    )}::jsonb) as wanted(id uuid, section_id uuid, position int)
    where l.id = wanted.id and (l.position, l.section_id) is distinct from (wanted.position, wanted.section_id)`;
}

function moved(
  lessons: { id: string; section_id: string | null }[],
  sections: { id: string }[],
  { lesson_id, section_id, position }: Move,
) {
  const index = lessons.findIndex(({ id }) => id === lesson_id);
  const lesson = lessons[index];
  if (!lesson || (section_id && !sections.some(({ id }) => id === section_id))) throw new NotFound();
  const wanted = { ...lesson, ...(section_id !== undefined && { section_id }) };
  return withMoved(lessons, wanted, position ?? index + 1);
}
