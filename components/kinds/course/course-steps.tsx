import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { ArchiveStep } from "@/components/offers/archive-step";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { readinessOf } from "@/lib/catalogue/courses/rules";
import type { Course } from "@/lib/catalogue/courses/schema";

type CourseStepsProps = {
  course: Course;
  locale: Locale;
  actions: Record<"publish" | "archive" | "duplicate", FormAction>;
};

/** What to do with a course in its present state, and what it still lacks. */
export function CourseSteps({ course, locale, actions }: CourseStepsProps) {
  const t = useTranslations("teach");
  const fields = { id: course.id };
  const duplicate = (
    <div className="grid gap-1 text-center">
      <ActionButton action={actions.duplicate} fields={fields} variant="quiet">
        {t("duplicate")}
      </ActionButton>
      <p className="text-ink-soft text-sm">{t("duplicate_text")}</p>
    </div>
  );
  if (course.status === "archived") {
    return (
      <Card className="grid gap-3">
        <p className="text-ink-soft">{t("archived_text")}</p>
        {duplicate}
      </Card>
    );
  }
  if (course.status === "published") {
    return (
      <Card className="grid gap-3">
        <ButtonLink href={localePath(locale, `/courses/${course.slug}`)} variant="secondary">
          {t("see_page")}
        </ButtonLink>
        {duplicate}
        <ArchiveStep
          action={actions.archive}
          confirm={t("archive_confirm")}
          id={course.id}
          label={t("archive")}
          text={t("archive_text")}
        />
      </Card>
    );
  }
  return (
    <Card className="grid gap-4">
      <h2 className="font-serif text-heading">{t("ready_title")}</h2>
      <ul className="grid gap-2">
        {readinessOf(course).map(({ name, isDone, isNeeded }) => (
          <li className="flex items-start gap-2.5" key={name}>
            <span className={isDone ? "mt-0.5 text-good-ink" : "mt-0.5 text-ink-faint"}>
              <Icon name={isDone ? "check" : "info"} size={20} />
            </span>
            <span className={isDone ? "text-ink-soft" : undefined}>
              {t(`ready_${name}`)}
              {!isDone && !isNeeded && <span className="text-ink-faint"> {t("ready_optional")}</span>}
              <span className="sr-only">: {t(isDone ? "ready_done" : "ready_missing")}</span>
            </span>
          </li>
        ))}
      </ul>
      <ActionButton action={actions.publish} fields={fields}>
        {t("publish")}
      </ActionButton>
      <ButtonLink href={localePath(locale, `/studio/courses/${course.id}/preview`)} variant="secondary">
        {t("preview")}
      </ButtonLink>
      {duplicate}
    </Card>
  );
}
