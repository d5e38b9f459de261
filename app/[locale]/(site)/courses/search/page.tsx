import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Shelf } from "@/components/catalogue/shelf";
import { CourseCard } from "@/components/courses/course-card";
import { listCourses } from "@/lib/courses/queries";
import { listCoursesInput } from "@/lib/courses/schema";
import { localePath } from "@/lib/i18n/locale-path";
import { BadCursor } from "@/lib/platform/errors";
import { pageLocale } from "@/lib/web/page-locale";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "courses" });
  return { title: t("search_title"), robots: { index: false } };
}

/** Searching and paging depend on the address, so that the list itself can be made ahead. */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const start = localePath(locale, "/courses");
  const parsed = listCoursesInput.safeParse(await searchParams);
  if (!parsed.success || (!parsed.data.q && !parsed.data.cursor)) redirect(start);
  const page = await listCourses(null, parsed.data).catch((error) => {
    if (error instanceof BadCursor) redirect(start);
    throw error;
  });
  return (
    <Shelf
      card={(course) => <CourseCard course={course} key={course.id} locale={locale} />}
      isLaterPage={parsed.data.cursor !== undefined}
      kind="courses"
      locale={locale}
      page={page}
      query={parsed.data.q}
    />
  );
}
