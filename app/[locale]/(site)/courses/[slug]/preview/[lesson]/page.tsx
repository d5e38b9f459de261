import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page } from "@/components/layout/page";
import { LessonArticle } from "@/components/player/lesson-article";
import { PreviewEnd } from "@/components/public/preview-end";
import { UnavailableBanner } from "@/components/public/unavailable-banner";
import { findLesson } from "@/lib/catalogue/courses/lesson-queries";
import { lessonInput } from "@/lib/catalogue/courses/schema";
import { Unauthenticated } from "@/lib/people/identity/errors";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { readPublic } from "@/lib/system/web/public-pages";
import { readOffer } from "../../../../read-offer";

type Props = { params: Promise<{ locale: string; slug: string; lesson: string }> };

export const revalidate = 60;

/** Rendered at the first visit, because a build has no database. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug, lesson: id }] = [await pageLocale(params), await params];
  const { course, lesson } = await readPreview(slug, id);
  if (!course || !lesson) return {};
  const path = `/courses/${slug}/preview/${id}`;
  return pageMetadata({
    locale,
    path,
    title: `${lesson.title} · ${course.title}`,
    description: course.summary,
  });
}

/** A lesson that everyone may read, as a sample of the course. */
export default async function PreviewPage({ params }: Props) {
  const [locale, { slug, lesson: id }] = [await pageLocale(params), await params];
  const { course, lesson, isDatabaseAway } = await readPreview(slug, id);
  return (
    <Page width="text">
      {isDatabaseAway && <UnavailableBanner />}
      {course && lesson && (
        <>
          <LessonArticle course={course} isPreview lesson={lesson} locale={locale} />
          <PreviewEnd course={course} locale={locale} />
        </>
      )}
    </Page>
  );
}

const readPreview = cache(async (slug: string, lessonId: string) => {
  const { data: course, isDatabaseAway } = await readOffer("course", slug);
  const input = lessonInput.safeParse({ id: course?.id, lesson_id: lessonId });
  if (!course) return { course, lesson: null, isDatabaseAway };
  if (!input.success) notFound();
  const lesson = await notFoundOnMissing(
    readPublic(`lesson:${lessonId}`, () => findLesson({ actor: null }, input.data)),
  ).catch((error) => {
    if (error instanceof Unauthenticated) notFound();
    throw error;
  });
  return { course, lesson: lesson.data, isDatabaseAway: isDatabaseAway || lesson.isDatabaseAway };
});
