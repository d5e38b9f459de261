import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CourseCard } from "@/components/kinds/course/course-card";
import { JsonLdList } from "@/components/offers/json-ld";
import { Shelf } from "@/components/public/shelf";
import { listCourses } from "@/lib/catalogue/courses/queries";
import { listOffersInput } from "@/lib/catalogue/offers/schema";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { readPublic } from "@/lib/system/web/public-pages";
import { baseOf } from "@/lib/system/web/site-facts";

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "courses" });
  return pageMetadata({ locale, path: "/courses", title: t("title"), description: t("lead") });
}

export default async function CoursesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { data, isDatabaseAway } = await readPublic("courses", () =>
    listCourses(null, listOffersInput.parse({})),
  );
  return (
    <>
      <Shelf
        card={(course) => <CourseCard course={course} key={course.id} locale={locale} />}
        isDatabaseAway={isDatabaseAway}
        kind="course"
        locale={locale}
        page={data}
      />
      <JsonLdList base={baseOf(locale)} items={data?.items} />
    </>
  );
}
