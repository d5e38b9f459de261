import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import type { Service } from "@/lib/services/schema";

export function ServiceRows({ services, locale }: { services: readonly Service[]; locale: Locale }) {
  const t = useTranslations("studio");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {services.map((service) => (
        <li
          className="relative flex flex-wrap items-center gap-x-6 gap-y-1 py-4 hover:bg-sunken"
          key={service.id}
        >
          <div className="min-w-0 flex-1">
            <Link
              className="font-semibold text-lg after:absolute after:inset-0"
              href={localePath(locale, `/studio/services/${service.id}`)}
            >
              {service.title}
            </Link>
            <p className="text-ink-soft">
              {t("service_minutes", { count: service.duration_minutes })} ·{" "}
              {service.location === "online" ? t("service_online") : service.location}
            </p>
          </div>
          <Badge>{t(`service_${service.status}`)}</Badge>
        </li>
      ))}
    </ul>
  );
}
