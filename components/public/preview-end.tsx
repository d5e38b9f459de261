import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Course } from "@/lib/catalogue/courses/schema";

/** Shown after a preview: where the rest of the course is. */
export function PreviewEnd({ course, locale }: { course: Course; locale: Locale }) {
  const t = useTranslations("courses");
  return (
    <aside className="mt-14 rounded-lg bg-sunken px-6 py-7">
      <h2 className="font-serif text-heading">{t("preview_next_title")}</h2>
      <p className="mt-2 text-ink-soft">{t("preview_next_text", { count: course.lesson_count })}</p>
      <ButtonLink className="mt-5" href={localePath(locale, `/courses/${course.slug}`)} prefetch={false}>
        {t("to_course")}
      </ButtonLink>
    </aside>
  );
}
