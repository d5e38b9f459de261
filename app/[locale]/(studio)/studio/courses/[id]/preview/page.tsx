import type { Metadata } from "next";
import { CourseDetails } from "@/components/kinds/course/course-details";
import { PreviewFrame } from "@/components/studio/preview-frame";
import { localePath } from "@/lib/base/i18n/locale-path";
import { type CourseProps, requireOwnCourse } from "../../own-course";

export async function generateMetadata(props: CourseProps): Promise<Metadata> {
  const { course } = await requireOwnCourse(props, "/preview");
  return { title: course.title };
}

export default async function PreviewPage(props: CourseProps) {
  const { locale, course } = await requireOwnCourse(props, "/preview");
  return (
    <PreviewFrame editHref={localePath(locale, `/studio/courses/${course.id}`)}>
      <CourseDetails course={course} locale={locale} />
    </PreviewFrame>
  );
}
