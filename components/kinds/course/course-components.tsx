import { useTranslations } from "next-intl";
import type { KindComponents } from "@/components/offers/kind-components";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { CourseCard } from "./course-card";
import { CourseDetails } from "./course-details";

export const courseComponents: KindComponents<"course"> = {
  Card({ item, namesKind, ...rest }) {
    const t = useTranslations("explore");
    return <CourseCard badge={namesKind && <Badge>{t("one_course")}</Badge>} course={item} {...rest} />;
  },

  Facts({ offer: { lesson_count, price_amount, currency }, locale }) {
    const t = useTranslations("teach");
    const common = useTranslations("common");
    return (
      <>
        {t("lesson_count", { count: lesson_count })} ·{" "}
        <Price amount={price_amount} currency={currency} freeLabel={common("free")} locale={locale} />
      </>
    );
  },

  Details: ({ offer, locale, rating }) => <CourseDetails course={offer} locale={locale} rating={rating} />,

  ready({ order: { slug, opens_at }, now, locale, t, link }) {
    const text =
      opens_at && new Date(opens_at) > now
        ? t.rich("paid_course_later", {
            date: () => <DateTime format="date" locale={locale} value={opens_at} />,
          })
        : t("paid_course_text");
    return {
      title: t("paid_course_title"),
      text: <p>{text}</p>,
      action: link(`/learn/${slug}`, t("to_course")),
    };
  },

  appointment: null,
  over: null,
};
