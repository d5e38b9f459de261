import { useTranslations } from "next-intl";
import { ItemCard } from "@/components/catalogue/item-card";
import { Price } from "@/components/ui/price";
import type { CourseSummary } from "@/lib/courses/schema";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";

type CourseCardProps = { course: CourseSummary; locale: Locale; headingLevel?: 2 | 3 };

export function CourseCard({ course, locale, headingLevel = 2 }: CourseCardProps) {
  const t = useTranslations("courses");
  const common = useTranslations("common");
  return (
    <ItemCard
      byline={t("card_host", { name: course.host.display_name })}
      eyebrow={t("lessons", { count: course.lesson_count })}
      headingLevel={headingLevel}
      href={localePath(locale, `/courses/${course.slug}`)}
      item={course}
      kind="course"
      price={
        <Price
          amount={course.price_amount}
          currency={course.currency}
          freeLabel={common("free")}
          locale={locale}
        />
      }
    />
  );
}
