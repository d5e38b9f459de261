import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { ProgressBar } from "@/components/kinds/course/progress-bar";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { neighboursOf } from "@/lib/catalogue/courses/rules";
import type { Course, LearnedCourse, Lesson } from "@/lib/catalogue/courses/schema";

type LessonStepsProps = {
  course: Course;
  lesson: Lesson;
  /** Null for a host who views their own course. */
  learned: LearnedCourse | null;
  saveAction: FormAction;
  locale: Locale;
};

/** What to do at the end of a lesson: mark it as done, and continue. */
export function LessonSteps({ course, lesson, learned, saveAction, locale }: LessonStepsProps) {
  const t = useTranslations("courses");
  const { previous, next } = neighboursOf(course.lessons, lesson.id);
  const to = (id: string) => localePath(locale, `/learn/${course.slug}/${id}`);
  const ids = { id: course.id, lesson_id: lesson.id };
  return (
    <div className="mt-14 grid gap-8 border-line border-t pt-8">
      {lesson.progress &&
        (lesson.progress.completed_at ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p className="flex items-center gap-2 font-semibold text-good-ink">
              <Icon name="check" />
              {t("is_done")}
            </p>
            <ActionButton action={saveAction} fields={{ ...ids, completed: "false" }} variant="quiet">
              {t("mark_undone")}
            </ActionButton>
          </div>
        ) : (
          <ActionButton action={saveAction} fields={{ ...ids, completed: "true" }}>
            {t(next ? "mark_done" : "mark_done_last")}
          </ActionButton>
        ))}
      {learned && lesson.progress && <ProgressBar course={learned} />}
      <nav aria-label={t("lesson_nav")} className="grid gap-3 sm:grid-cols-2">
        {previous && (
          <ButtonLink href={to(previous.id)} prefetch={false} rel="prev" variant="secondary">
            {t("previous")}: {previous.title}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink
            className="sm:col-start-2"
            href={to(next.id)}
            prefetch={false}
            rel="next"
            variant="secondary"
          >
            {t("next")}: {next.title}
          </ButtonLink>
        )}
      </nav>
    </div>
  );
}
