import { useTranslations } from "next-intl";
import { WideCover } from "@/components/covers/wide-cover";
import { TwoColumn } from "@/components/layout/two-column";
import { WithdrawalNote } from "@/components/legal/withdrawal-note";
import { HostByline } from "@/components/offers/host-byline";
import { RatingLine } from "@/components/offers/rating-line";
import { Prose } from "@/components/ui/prose";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Course } from "@/lib/catalogue/courses/schema";
import type { Rating } from "@/lib/community/reviews/schema";
import { CourseOffer } from "./course-offer";
import { Curriculum } from "./curriculum";

type CourseDetailsProps = { course: Course; locale: Locale; rating?: Rating | null };

/** Everything about a course that a buyer wants to know. */
export function CourseDetails({ course, locale, rating = null }: CourseDetailsProps) {
  const t = useTranslations("courses");
  return (
    <article>
      <WideCover offer={course} />
      <TwoColumn
        aside={<CourseOffer course={course} locale={locale} />}
        lead={<Lead course={course} rating={rating} />}
      >
        <HostByline host={course.host} label={t("host_label")} locale={locale} />
        <h2 className="sr-only">{t("about")}</h2>
        <Prose>{course.description}</Prose>
        <h2 className="mt-12 font-serif text-heading">{t("contents")}</h2>
        <Curriculum
          hrefOf={({ id, is_preview }) =>
            is_preview ? localePath(locale, `/courses/${course.slug}/preview/${id}`) : null
          }
          lessons={course.lessons}
          sections={course.sections}
        />
        {course.status === "published" && <WithdrawalNote locale={locale} offer={offerOf(course)} />}
      </TwoColumn>
    </article>
  );
}

const offerOf = ({ price_amount, currency }: Course) => ({
  kind: "course" as const,
  amount: price_amount,
  currency,
  starts_at: null,
  cancellation_policy: "none" as const,
  is_withdrawal_excepted: false,
});

function Lead({ course, rating }: { course: Course; rating: Rating | null }) {
  const t = useTranslations("courses");
  return (
    <>
      <h1 className="font-serif text-title">{course.title}</h1>
      <p className="mt-3 font-semibold text-accent-ink">{t("lessons", { count: course.lesson_count })}</p>
      <p className="mt-4 max-w-text text-ink-soft text-lg">{course.summary}</p>
      <RatingLine rating={rating} />
      {course.status === "archived" && (
        <p className="mt-6 max-w-text rounded-lg bg-sunken px-5 py-4" role="status">
          {t("is_archived")}
        </p>
      )}
    </>
  );
}
