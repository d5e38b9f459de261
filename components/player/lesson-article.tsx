import Link from "next/link";
import { useTranslations } from "next-intl";
import { Prose } from "@/components/ui/prose";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { mediaIdOf } from "@/lib/catalogue/courses/rules";
import type { Course, Lesson } from "@/lib/catalogue/courses/schema";
import { LessonPapers, LessonPlayers } from "./lesson-media";

type LessonArticleProps = {
  course: Pick<Course, "slug" | "title" | "lesson_count" | "sections">;
  lesson: Lesson;
  locale: Locale;
  isPreview?: boolean;
};

/** A lesson to read, listen to and watch: its position in the course, its title, and no distractions. */
export function LessonArticle({ course, lesson, locale, isPreview = false }: LessonArticleProps) {
  const t = useTranslations("courses");
  const section = course.sections.find(({ id }) => id === lesson.section_id);
  const shelf = isPreview ? "courses" : "learn";
  return (
    <article>
      <p>
        <Link
          className="inline-flex min-h-tap items-center font-semibold text-accent-ink underline-offset-4 hover:underline"
          href={localePath(locale, `/${shelf}/${course.slug}`)}
          prefetch={false}
        >
          {course.title}
        </Link>
      </p>
      <h1 className="mt-2 font-serif text-title">{lesson.title}</h1>
      <p className="mt-3 mb-10 text-ink-faint">
        {section && `${section.title} · `}
        {t("lesson_of", { position: lesson.position, count: course.lesson_count })}
        {lesson.duration_seconds > 0 &&
          ` · ${t("minutes", { count: Math.ceil(lesson.duration_seconds / 60) })}`}
        {isPreview && ` · ${t("preview_note")}`}
      </p>
      <LessonPlayers lesson={lesson} />
      <Prose pictureAt={(address) => pictureIn(lesson, address)}>{lesson.body}</Prose>
      <LessonPapers lesson={lesson} />
    </article>
  );
}

/** Shows only pictures that belong to the lesson and are completely uploaded. */
function pictureIn({ media }: Lesson, address: string): string | null {
  const id = mediaIdOf(address);
  return media.find((file) => file.id === id && file.form === "picture")?.url ?? null;
}
