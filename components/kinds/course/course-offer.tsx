import { useTranslations } from "next-intl";
import { Fact } from "@/components/offers/fact";
import { OfferPrice } from "@/components/offers/offer-price";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { minutesOf } from "@/lib/catalogue/courses/rules";
import type { Course } from "@/lib/catalogue/courses/schema";

/** The course's price, its contents, and how to get it. */
export function CourseOffer({ course, locale }: { course: Course; locale: Locale }) {
  const t = useTranslations("courses");
  const minutes = minutesOf(course.lessons);
  return (
    <Card className="grid gap-5">
      <OfferPrice offer={course} locale={locale} vatLabel={t("including_vat")} />
      <ul className="grid gap-3">
        <Fact icon="book">{t("lessons", { count: course.lesson_count })}</Fact>
        {minutes > 0 && <Fact icon="clock">{t("reading_time", { count: minutes })}</Fact>}
        <Fact icon="globe">{t("own_pace")}</Fact>
      </ul>
      <Actions course={course} locale={locale} />
    </Card>
  );
}

function Actions({ course, locale }: { course: Course; locale: Locale }) {
  const t = useTranslations("courses");
  const to = (path: string) => localePath(locale, path);
  const preview = course.lessons.find((lesson) => lesson.is_preview);
  return (
    <div className="grid gap-1">
      {course.status === "published" ? (
        <ButtonLink href={to(`/checkout/course/${course.slug}`)} prefetch={false}>
          {t(course.price_amount === 0 ? "buy_free" : "buy")}
        </ButtonLink>
      ) : (
        <ButtonLink href={to("/courses")} prefetch={false} variant="secondary">
          {t("see_others")}
        </ButtonLink>
      )}
      {preview && (
        <ButtonLink
          className="mt-2"
          href={to(`/courses/${course.slug}/preview/${preview.id}`)}
          prefetch={false}
          variant="secondary"
        >
          {t("try_lesson")}
        </ButtonLink>
      )}
      <ButtonLink href={to(`/learn/${course.slug}`)} prefetch={false} variant="quiet">
        {t("have_course")}
      </ButtonLink>
    </div>
  );
}
