import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CourseDetails } from "@/components/courses/course-details";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/i18n/locale-path";
import { type CourseProps, requireOwnCourse } from "../../own-course";

export async function generateMetadata(props: CourseProps): Promise<Metadata> {
  const { course } = await requireOwnCourse(props, "/preview");
  return { title: course.title };
}

/** The public page as it will be, for the host's eyes alone. */
export default async function PreviewPage(props: CourseProps) {
  const { locale, course } = await requireOwnCourse(props, "/preview");
  const t = await getTranslations({ locale, namespace: "teach" });
  return (
    <>
      <div className="mb-8">
        <Banner
          action={
            <ButtonLink href={localePath(locale, `/studio/courses/${course.id}`)} variant="secondary">
              {t("back_to_edit")}
            </ButtonLink>
          }
          title={t("preview_title")}
        >
          <p>{t("preview_text")}</p>
        </Banner>
      </div>
      <CourseDetails course={course} locale={locale} />
    </>
  );
}
