import { useTranslations } from "next-intl";
import { Price } from "@/components/ui/price";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { CourseSummary } from "@/lib/catalogue/courses/schema";
import { OfferRow } from "./offer-row";

export function CourseRows({ courses, locale }: { courses: readonly CourseSummary[]; locale: Locale }) {
  const t = useTranslations("teach");
  const common = useTranslations("common");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {courses.map(({ id, title, status, lesson_count, price_amount, currency }) => (
        <OfferRow
          href={localePath(locale, `/studio/courses/${id}`)}
          isPublished={status === "published"}
          key={id}
          status={t(`course_${status}`)}
          title={title}
        >
          {t("lesson_count", { count: lesson_count })} ·{" "}
          <Price amount={price_amount} currency={currency} freeLabel={common("free")} locale={locale} />
        </OfferRow>
      ))}
    </ul>
  );
}
