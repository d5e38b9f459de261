import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Curriculum } from "@/components/kinds/course/curriculum";
import { LessonSteps } from "@/components/member/lesson-steps";
import { LessonArticle } from "@/components/player/lesson-article";
import { localePath } from "@/lib/base/i18n/locale-path";
import { NoAccess } from "@/lib/catalogue/courses/errors";
import { findLearnedCourse, findLesson, listCompletedLessons } from "@/lib/catalogue/courses/lesson-queries";
import { findCourse } from "@/lib/catalogue/courses/queries";
import { type LessonInput, lessonInput } from "@/lib/catalogue/courses/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";
import { saveLesson } from "./actions";

type Props = { params: Promise<{ locale: string; course: string; lesson: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "courses" });
  return { title: t("learn_title"), robots: { index: false } };
}

export default async function LessonPage({ params }: Props) {
  const [locale, { course: slug, lesson: id }] = [await pageLocale(params), await params];
  const actor = await requireActor(locale, `/learn/${slug}/${id}`);
  const course = await notFoundOnMissing(findCourse({ actor }, { id: slug }));
  const input = lessonInput.safeParse({ id: course.id, lesson_id: id });
  if (!input.success) notFound();
  const lesson = await findReadable(actor, input.data);
  if (!lesson) redirect(localePath(locale, `/learn/${slug}`));
  const [learned, completed] = await Promise.all([
    findLearnedCourse(actor, slug),
    listCompletedLessons(actor, course.id),
  ]);
  const t = await getTranslations({ locale, namespace: "courses" });
  // A person enrolled, or the host, reads every lesson; anyone else is reading a preview, and the others may be closed.
  const isReader = lesson.progress !== null || course.host.id === actor.id;
  return (
    <div className="mx-auto max-w-text">
      <LessonArticle course={course} lesson={lesson} locale={locale} />
      <LessonSteps
        course={course}
        learned={learned}
        lesson={lesson}
        locale={locale}
        saveAction={saveLesson}
      />
      <details className="mt-8 border-line border-t pt-4">
        <summary className="inline-flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
          {t("all_lessons")}
        </summary>
        <Curriculum
          completed={isReader ? completed : undefined}
          hrefOf={({ id, is_preview }) =>
            isReader || is_preview ? localePath(locale, `/learn/${slug}/${id}`) : null
          }
          lessons={course.lessons}
          sections={course.sections}
        />
      </details>
    </div>
  );
}

/** Returns null if the lesson is not open to the actor: the course's page says why. */
function findReadable(actor: Actor, input: LessonInput) {
  return notFoundOnMissing(findLesson({ actor }, input)).catch((error) => {
    if (error instanceof NoAccess) return null;
    throw error;
  });
}
