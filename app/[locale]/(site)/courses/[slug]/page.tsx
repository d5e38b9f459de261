import type { Metadata } from "next";
import { CourseDetails } from "@/components/kinds/course/course-details";
import { Page } from "@/components/layout/page";
import { ReportLink } from "@/components/legal/report-link";
import { SellerBlock } from "@/components/legal/seller-block";
import { JsonLd } from "@/components/offers/json-ld";
import { ReviewSection } from "@/components/offers/review-section";
import { UnavailableBanner } from "@/components/public/unavailable-banner";
import { toSchemaOrg } from "@/lib/catalogue/courses/rules";
import { toAggregateRating } from "@/lib/community/reviews/rules";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { baseOf } from "@/lib/system/web/site-facts";
import { readReviews } from "../../read-reviews";
import { readSeller } from "../../read-seller";
import { readCourse } from "./read";

type Props = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 60;

/** Rendered at the first visit, because a build has no database. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const { data: course } = await readCourse(slug);
  if (!course) return {};
  const path = `/courses/${course.slug}`;
  return pageMetadata({
    locale,
    path,
    title: course.title,
    description: course.summary,
    hasOwnPicture: true,
  });
}

export default async function CoursePage({ params }: Props) {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const { data: course, isDatabaseAway } = await readCourse(slug);
  const seller = course && (await readSeller("course", course.host.id));
  const reviews = course && (await readReviews("course", course.id));
  return (
    <Page>
      {isDatabaseAway && <UnavailableBanner />}
      {course && (
        <>
          <CourseDetails rating={reviews?.rating ?? null} course={course} locale={locale} />
          <ReviewSection hostName={course.host.display_name} locale={locale} of={course} reviews={reviews} />
          <SellerBlock hostName={course.host.display_name} seller={seller} />
          <ReportLink id={course.id} kind="course" locale={locale} />
          <JsonLd
            data={{
              ...toSchemaOrg(course, baseOf(locale)),
              ...(reviews && toAggregateRating(reviews.rating)),
            }}
          />
        </>
      )}
    </Page>
  );
}
