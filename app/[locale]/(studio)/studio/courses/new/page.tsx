import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { CourseForm } from "@/components/studio/course-form";
import { pageLocale } from "@/lib/system/web/page-locale";
import { create } from "../actions";
import { requireTeacher } from "../own-course";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "teach" });
  return { title: t("new_course") };
}

export default async function NewCoursePage(props: Props) {
  const { locale } = await requireTeacher(props, "/new");
  const t = await getTranslations({ locale, namespace: "teach" });
  return (
    <div className="max-w-[44rem]">
      <PageHeader lead={t("new_course_lead")} title={t("new_course")} />
      <CourseForm
        action={create}
        initial={{ currency: "SEK", language: "sv", vat: "2500" }}
        submitLabel={t("create")}
      />
    </div>
  );
}
