import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { LessonOutline, Section } from "@/lib/catalogue/courses/schema";

type CurriculumProps = {
  lessons: LessonOutline[];
  sections: Section[];
  /** Returns the address of a lesson, or null if it is not open. */
  hrefOf: (lesson: LessonOutline) => string | null;
  completed?: ReadonlySet<string>;
};

/** The lessons in order, by section if there are any; open lessons are links. */
export function Curriculum({ lessons, sections, ...rest }: CurriculumProps) {
  const within = (sectionId: string | null) => lessons.filter(({ section_id }) => section_id === sectionId);
  const loose = within(null);
  return (
    <>
      {loose.length > 0 && <LessonList {...rest} lessons={loose} />}
      {sections.map(({ id, title }) => {
        const inIt = within(id);
        if (inIt.length === 0) return null;
        return (
          <section aria-labelledby={id} className="mt-8" key={id}>
            <h3 className="font-semibold text-lg" id={id}>
              {title}
            </h3>
            <LessonList {...rest} lessons={inIt} />
          </section>
        );
      })}
    </>
  );
}

function LessonList({ lessons, hrefOf, completed }: Omit<CurriculumProps, "sections">) {
  const t = useTranslations("courses");
  return (
    <ol className="mt-4 border-line border-t">
      {lessons.map((lesson) => {
        const href = hrefOf(lesson);
        const isDone = completed?.has(lesson.id) ?? false;
        return (
          <li className="relative flex items-center gap-4 border-line border-b py-3.5" key={lesson.id}>
            <Position isDone={isDone} position={lesson.position} />
            <span className="min-w-0 flex-1">
              {href ? (
                <Link
                  className="font-semibold after:absolute after:inset-0 hover:text-accent-ink"
                  href={href}
                  prefetch={false}
                >
                  {lesson.title}
                </Link>
              ) : (
                <span>{lesson.title}</span>
              )}
              {isDone && <span className="sr-only"> ({t("done")})</span>}
            </span>
            <span className="flex shrink-0 items-baseline gap-3 text-sm">
              {lesson.is_preview && !completed && (
                <span className="font-semibold text-accent-ink">{t("preview")}</span>
              )}
              {lesson.duration_seconds > 0 && (
                <span className="text-ink-faint tabular-nums">
                  {t("minutes", { count: Math.ceil(lesson.duration_seconds / 60) })}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Position({ position, isDone }: { position: number; isDone: boolean }) {
  return (
    <span
      className={
        isDone
          ? "grid size-8 shrink-0 place-items-center rounded-full bg-good-soft text-good-ink"
          : "grid size-8 shrink-0 place-items-center rounded-full bg-sunken text-ink-soft text-sm tabular-nums"
      }
    >
      {isDone ? <Icon name="check" size={18} /> : position}
    </span>
  );
}
