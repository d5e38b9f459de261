import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContinueLink } from "@/components/kinds/course/continue-link";
import { Curriculum } from "@/components/kinds/course/curriculum";
import { ProgressBar } from "@/components/kinds/course/progress-bar";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { OpensLater } from "@/components/member/opens-later";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findLearnedCourse, listCompletedLessons } from "@/lib/catalogue/courses/lesson-queries";
import { findCourse } from "@/lib/catalogue/courses/queries";
import { canRead, isOpen } from "@/lib/catalogue/courses/rules";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = { params: Promise<{ locale: string; course: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "courses" });
  return { title: t("learn_title"), robots: { index: false } };
}

/** A course that the actor is enrolled in: its lessons, those that are done, and where to continue. */
export default async function LearnedCoursePage({ params }: Props) {
  const [locale, { course: slug }] = [await pageLocale(params), await params];
  const actor = await requireActor(locale, `/learn/${slug}`);
  const course = await notFoundOnMissing(findCourse({ actor }, { id: slug }));
  const learned = await findLearnedCourse(actor, slug);
  const isHost = course.host.id === actor.id;
  if (!learned && !isHost) redirect(localePath(locale, `/courses/${slug}`));

  const t = await getTranslations({ locale, namespace: "courses" });
  const completed = await listCompletedLessons(actor, course.id);
  const now = new Date();
  const opensAt = learned && new Date(learned.opens_at);
  const isReadable = isHost || isOpen(opensAt, now);
  return (
    <TwoColumn
      aside={
        learned && (
          <div className="grid gap-6">
            {isReadable ? <ProgressBar course={learned} /> : opensAt && <OpensLater opensAt={opensAt} />}
            {isReadable && learned.lesson_count > 0 && learned.completed_count === learned.lesson_count && (
              <p role="status">{t("finished")}</p>
            )}
            {isReadable && <ContinueLink course={learned} locale={locale} />}
            {isReadable && learned.completed_count > 0 && (
              <ButtonLink
                href={localePath(locale, `/review/course/${slug}`)}
                prefetch={false}
                variant="quiet"
              >
                {t("to_review")}
              </ButtonLink>
            )}
          </div>
        )
      }
      lead={<PageHeader lead={t("card_host", { name: course.host.display_name })} title={course.title} />}
    >
      <h2 className="mt-2 font-serif text-heading">{t("contents")}</h2>
      <Curriculum
        completed={isReadable ? completed : undefined}
        hrefOf={({ id, is_preview }) =>
          canRead({ isPreview: is_preview, isHost, opensAt }, now)
            ? localePath(locale, `/learn/${slug}/${id}`)
            : null
        }
        lessons={course.lessons}
        sections={course.sections}
      />
    </TwoColumn>
  );
}
