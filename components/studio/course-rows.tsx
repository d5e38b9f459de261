import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Price } from "@/components/ui/price";
import type { CourseSummary } from "@/lib/courses/schema";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";

export function CourseRows({ courses, locale }: { courses: readonly CourseSummary[]; locale: Locale }) {
  const t = useTranslations("teach");
  const common = useTranslations("common");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {courses.map((course) => (
        <li
          className="relative flex flex-wrap items-center gap-x-6 gap-y-1 py-4 hover:bg-sunken"
          key={course.id}
        >
          <div className="min-w-0 flex-1">
            <Link
              className="font-semibold text-lg after:absolute after:inset-0"
              href={localePath(locale, `/studio/courses/${course.id}`)}
            >
              {course.title}
            </Link>
            <p className="text-ink-soft">
              {t("lesson_count", { count: course.lesson_count })} ·{" "}
              <Price
                amount={course.price_amount}
                currency={course.currency}
                freeLabel={common("free")}
                locale={locale}
              />
            </p>
          </div>
          <Badge tone={course.status === "published" ? "good" : "neutral"}>
            {t(`course_${course.status}`)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
