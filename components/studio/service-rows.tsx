import { useTranslations } from "next-intl";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Service } from "@/lib/catalogue/services/schema";
import { OfferRow } from "./offer-row";

export function ServiceRows({ services, locale }: { services: readonly Service[]; locale: Locale }) {
  const t = useTranslations("studio");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {services.map(({ id, title, status, duration_minutes, location }) => (
        <OfferRow
          href={localePath(locale, `/studio/services/${id}`)}
          isPublished={status === "published"}
          key={id}
          status={t(`service_${status}`)}
          title={title}
        >
          {t("service_minutes", { count: duration_minutes })} ·{" "}
          {location === "online" ? t("service_online") : location}
        </OfferRow>
      ))}
    </ul>
  );
}
