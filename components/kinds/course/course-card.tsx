import { useTranslations } from "next-intl";
import { OfferCard } from "@/components/offers/offer-card";
import { Price } from "@/components/ui/price";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { CourseSummary } from "@/lib/catalogue/courses/schema";

type CourseCardProps = {
  course: Pick<
    CourseSummary,
    "id" | "slug" | "title" | "summary" | "cover_url" | "price_amount" | "currency" | "lesson_count" | "host"
  >;
  locale: Locale;
  headingLevel?: 2 | 3;
  badge?: React.ReactNode;
};

export function CourseCard({ course, locale, headingLevel = 2, badge }: CourseCardProps) {
  const t = useTranslations("courses");
  const common = useTranslations("common");
  return (
    <OfferCard
      badge={badge}
      byline={t("card_host", { name: course.host.display_name })}
      eyebrow={t("lessons", { count: course.lesson_count })}
      headingLevel={headingLevel}
      href={localePath(locale, `/courses/${course.slug}`)}
      offer={course}
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
