import { useTranslations } from "next-intl";
import type { KindComponents } from "@/components/offers/kind-components";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { CourseCard } from "./course-card";

export const courseComponents: KindComponents<"course"> = {
  Card({ item, ...rest }) {
    const t = useTranslations("explore");
    return <CourseCard badge={<Badge>{t("one_course")}</Badge>} course={item} {...rest} />;
  },

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
