import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LearnedCourseCard } from "@/components/kinds/course/learned-course-card";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listLearnedCourses } from "@/lib/catalogue/courses/lesson-queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "courses" });
  return { title: t("learn_title"), robots: { index: false } };
}

export default async function LearnPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/learn");
  const courses = await listLearnedCourses(actor);
  const t = await getTranslations({ locale, namespace: "courses" });
  const now = new Date();
  return (
    <>
      <PageHeader lead={t("learn_lead")} title={t("learn_title")} />
      {courses.map((course) => (
        <LearnedCourseCard course={course} key={course.id} locale={locale} now={now} />
      ))}
      {courses.length === 0 && (
        <EmptyState
          action={<ButtonLink href={localePath(locale, "/courses")}>{t("learn_empty_action")}</ButtonLink>}
          title={t("learn_empty_title")}
        >
          {t("learn_empty_text")}
        </EmptyState>
      )}
    </>
  );
}
