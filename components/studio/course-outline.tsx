import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { PlainForm } from "@/components/forms/plain-form";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { stepsOf } from "@/lib/catalogue/courses/rules";
import type { Course, LessonOutline, Section } from "@/lib/catalogue/courses/schema";
import { MoveButton } from "./move-button";

type OutlineAction =
  | "newSection"
  | "renameSection"
  | "moveSection"
  | "dropSection"
  | "newLesson"
  | "moveLesson";

type CourseOutlineProps = {
  course: Course;
  locale: Locale;
  actions: Record<OutlineAction, FormAction>;
};

/** A course's sections and lessons in order, for its host to edit. */
export function CourseOutline({ course, locale, actions }: CourseOutlineProps) {
  const t = useTranslations("teach");
  const lessonsIn = (sectionId: string | null) =>
    course.lessons.filter(({ section_id }) => section_id === sectionId);
  const loose = lessonsIn(null);
  const shared = { course, locale, actions };
  return (
    <div className="grid gap-8">
      {(loose.length > 0 || course.sections.length === 0) && (
        <div className="grid gap-4">
          <LessonRows {...shared} lessons={loose} />
          <NewLesson {...shared} />
        </div>
      )}
      {course.sections.map((section) => (
        <section aria-labelledby={section.id} className="grid gap-3" key={section.id}>
          <SectionHead {...shared} section={section} />
          <LessonRows {...shared} lessons={lessonsIn(section.id)} />
          <NewLesson {...shared} section={section} />
        </section>
      ))}
      <details className="border-line border-t pt-4">
        <summary className="inline-flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
          {t("section_new")}
        </summary>
        <div className="pt-3">
          <PlainForm
            action={actions.newSection}
            fields={[
              {
                name: "title",
                label: t("section_title"),
                hint: t("section_hint"),
                fault: t("error_title"),
                kind: "line",
                maxLength: 120,
              },
            ]}
            hidden={{ id: course.id }}
            submitLabel={t("section_add")}
            variant="secondary"
          />
        </div>
      </details>
    </div>
  );
}

function SectionHead({ course, actions, section }: CourseOutlineProps & { section: Section }) {
  const t = useTranslations("teach");
  const { id, title, position } = section;
  const fields = { id: course.id, section_id: id };
  const step = (by: 1 | -1) => {
    const wanted = position + by;
    return wanted < 1 || wanted > course.sections.length ? null : { ...fields, position: String(wanted) };
  };
  return (
    <div>
      <div className="flex items-center gap-1">
        <h3 className="min-w-0 flex-1 font-semibold text-lg" id={id}>
          {title}
        </h3>
        {(["up", "down"] as const).map((direction) => (
          <MoveButton
            action={actions.moveSection}
            direction={direction}
            fields={step(direction === "up" ? -1 : 1)}
            key={direction}
            label={t(`move_${direction}`, { title })}
            movedLabel={t("moved", { title, position })}
          />
        ))}
      </div>
      <details>
        <summary className="inline-flex min-h-tap cursor-pointer items-center text-accent-ink text-sm">
          {t("section_change")}
        </summary>
        <div className="grid gap-4 pt-1 pb-4">
          <PlainForm
            action={actions.renameSection}
            fields={[
              {
                name: "title",
                label: t("section_title"),
                fault: t("error_title"),
                value: title,
                kind: "line",
                maxLength: 120,
              },
            ]}
            hidden={fields}
            saved={t("saved")}
            submitLabel={t("section_rename")}
            version={section.version}
            variant="secondary"
          />
          <ActionButton action={actions.dropSection} describedBy={id} fields={fields} variant="quiet">
            {t("section_remove")}
          </ActionButton>
        </div>
      </details>
    </div>
  );
}

function LessonRows({ course, locale, actions, lessons }: CourseOutlineProps & { lessons: LessonOutline[] }) {
  const t = useTranslations("teach");
  if (lessons.length === 0) return <p className="text-ink-faint">{t("lessons_none")}</p>;
  return (
    <ol className="divide-y divide-line border-line border-y">
      {lessons.map((lesson) => {
        const { id, title, position } = lesson;
        const steps = stepsOf(course, lesson);
        return (
          <li className="flex items-center gap-2 py-1.5" key={id}>
            <span aria-hidden="true" className="w-6 shrink-0 text-ink-faint tabular-nums">
              {position}
            </span>
            <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3">
              <Link
                className="inline-flex min-h-tap items-center font-semibold underline-offset-4 hover:underline"
                href={localePath(locale, `/studio/courses/${course.id}/lessons/${id}`)}
              >
                {title}
              </Link>
              {lesson.is_preview && <Badge>{t("is_preview")}</Badge>}
            </span>
            {(["up", "down"] as const).map((direction) => {
              const place = steps[direction];
              return (
                <MoveButton
                  action={actions.moveLesson}
                  direction={direction}
                  fields={
                    place && {
                      id: course.id,
                      lesson_id: id,
                      section_id: place.section_id ?? "",
                      position: String(place.position),
                    }
                  }
                  key={direction}
                  label={t(`move_${direction}`, { title })}
                  movedLabel={t("moved", { title, position })}
                />
              );
            })}
          </li>
        );
      })}
    </ol>
  );
}

function NewLesson({ course, actions, section }: CourseOutlineProps & { section?: Section }) {
  const t = useTranslations("teach");
  return (
    <PlainForm
      action={actions.newLesson}
      fields={[
        {
          name: "title",
          label: section ? t("lesson_new_in", { section: section.title }) : t("lesson_new"),
          fault: t("error_title"),
          kind: "line",
          maxLength: 120,
        },
      ]}
      hidden={{ id: course.id, section_id: section?.id ?? "" }}
      submitLabel={t("lesson_add")}
      variant="secondary"
    />
  );
}
