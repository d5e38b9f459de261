import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { CourseRows } from "@/components/studio/course-rows";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listOwnCourses } from "@/lib/catalogue/courses/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage } from "@/lib/system/web/read-page";
import { requireTeacher } from "./own-course";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "teach" });
  return { title: t("courses") };
}

export default async function StudioCoursesPage(props: Props) {
  const { locale, actor } = await requireTeacher(props);
  const t = await getTranslations({ locale, namespace: "teach" });
  const { page, pager } = await readPage({
    path: localePath(locale, "/studio/courses"),
    searchParams: props.searchParams,
    read: (cursor) => listOwnCourses(actor, { limit: 50, cursor }),
  });
  const create = <ButtonLink href={localePath(locale, "/studio/courses/new")}>{t("new_course")}</ButtonLink>;
  return (
    <>
      <PageHeader
        actions={page.items.length > 0 ? create : undefined}
        lead={t("courses_lead")}
        title={t("courses")}
      />
      {page.items.length > 0 ? (
        <>
          <CourseRows courses={page.items} locale={locale} />
          <ListPager pager={pager} />
        </>
      ) : (
        <EmptyState action={create} title={t("courses_empty_title")}>
          {t("courses_empty_text")}
        </EmptyState>
      )}
    </>
  );
}
