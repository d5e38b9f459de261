import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ExploreItem } from "@/lib/explore/schema";
import type { Locale } from "@/lib/i18n/locales";
import { CourseCard } from "./course-card";
import { SeminarCard } from "./seminar-card";
import { ServiceCard } from "./service-card";

type ExploreCardProps = { item: ExploreItem; locale: Locale; headingLevel?: 2 | 3 };

/** In a list of all kinds, each card names its kind; a seminar's has its moon. */
export function ExploreCard({ item, locale, headingLevel = 2 }: ExploreCardProps) {
  const t = useTranslations("explore");
  switch (item.kind) {
    case "course":
      return (
        <CourseCard
          badge={<Badge>{t("one_course")}</Badge>}
          course={item}
          headingLevel={headingLevel}
          locale={locale}
        />
      );
    case "service":
      return (
        <ServiceCard
          badge={<Badge>{t("one_service")}</Badge>}
          headingLevel={headingLevel}
          locale={locale}
          service={item}
        />
      );
    case "seminar":
      return <SeminarCard headingLevel={headingLevel} locale={locale} seminar={item} />;
  }
}
