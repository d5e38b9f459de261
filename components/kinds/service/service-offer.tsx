import { useTranslations } from "next-intl";
import { Fact } from "@/components/offers/fact";
import { OfferPrice } from "@/components/offers/offer-price";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Service, Slot } from "@/lib/catalogue/services/schema";
import { ServicePlace } from "./service-place";

type ServiceOfferProps = { service: Service; next: Slot | undefined; locale: Locale };

/** The service's price and location, and a link to its free slots further down the page. */
export function ServiceOffer({ service, next, locale }: ServiceOfferProps) {
  const t = useTranslations("services");
  return (
    <Card className="grid gap-5">
      <OfferPrice offer={service} locale={locale} vatLabel={t("including_vat")} />
      <ul className="grid gap-3">
        <Fact icon="clock">{t("duration", { count: service.duration_minutes })}</Fact>
        <Fact icon={service.location === "online" ? "globe" : "place"}>
          <ServicePlace location={service.location} />
        </Fact>
        {service.status === "published" && (
          <Fact icon="calendar">
            {next ? t("next_free", { date: new Date(next.starts_at) }) : t("none_free_short")}
          </Fact>
        )}
      </ul>
      {service.status === "archived" && (
        <ButtonLink href={localePath(locale, "/services")} prefetch={false} variant="secondary">
          {t("see_others")}
        </ButtonLink>
      )}
      {next && <ButtonLink href="#tider">{t("choose")}</ButtonLink>}
    </Card>
  );
}
