import Link from "next/link";
import { useTranslations } from "next-intl";
import { Cover } from "@/components/covers/cover";
import { clock } from "@/components/player/keys";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { isOpen } from "@/lib/catalogue/courses/rules";
import type { LearnedCourse } from "@/lib/catalogue/courses/schema";
import { ContinueLink } from "./continue-link";
import { ProgressBar } from "./progress-bar";

type LearnedCourseCardProps = { course: LearnedCourse; now: Date; locale: Locale };

export function LearnedCourseCard({ course, now, locale }: LearnedCourseCardProps) {
  const t = useTranslations("courses");
  const opensAt = new Date(course.opens_at);
  return (
    <article className="grid items-start gap-x-6 gap-y-4 border-line border-t py-6 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <div className="aspect-[16/10] overflow-hidden rounded-lg max-sm:hidden">
        <Cover id={course.id} kind="course" url={course.cover_url} />
      </div>
      <div className="grid gap-4">
        <div>
          <h2 className="font-serif text-heading">
            <Link
              className="underline-offset-4 hover:underline"
              href={localePath(locale, `/learn/${course.slug}`)}
              prefetch={false}
            >
              {course.title}
            </Link>
          </h2>
          <p className="text-ink-soft">{t("card_host", { name: course.host.display_name })}</p>
        </div>
        {isOpen(opensAt, now) ? (
          <>
            <ProgressBar course={course} />
            {course.next_lesson_title && course.completed_count < course.lesson_count && (
              <p className="text-ink-soft">
                {course.next_position_seconds > 0
                  ? t("next_up_at", {
                      title: course.next_lesson_title,
                      at: clock(course.next_position_seconds),
                    })
                  : t("next_up", { title: course.next_lesson_title })}
              </p>
            )}
            <div>
              <ContinueLink course={course} locale={locale} />
            </div>
          </>
        ) : (
          <p className="font-semibold">{t("opens", { date: opensAt })}</p>
        )}
      </div>
    </article>
  );
}
