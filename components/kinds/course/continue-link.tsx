import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { LearnedCourse } from "@/lib/catalogue/courses/schema";

/** Links to a person's current lesson; nothing if there is none. */
export function ContinueLink({ course, locale }: { course: LearnedCourse; locale: Locale }) {
  const t = useTranslations("courses");
  const { slug, next_lesson_id, completed_count, lesson_count, next_position_seconds } = course;
  if (!next_lesson_id) return null;
  const isFinished = completed_count === lesson_count;
  const isBegun = completed_count > 0 || next_position_seconds > 0;
  return (
    <ButtonLink
      href={localePath(locale, `/learn/${slug}/${next_lesson_id}`)}
      prefetch={false}
      variant={isFinished ? "secondary" : "primary"}
    >
      {isFinished ? t("again") : t(isBegun ? "continue" : "start")}
    </ButtonLink>
  );
}
