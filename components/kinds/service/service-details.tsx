import { useTranslations } from "next-intl";
import { WideCover } from "@/components/covers/wide-cover";
import { TwoColumn } from "@/components/layout/two-column";
import { WithdrawalNote } from "@/components/legal/withdrawal-note";
import { HostByline } from "@/components/offers/host-byline";
import { RatingLine } from "@/components/offers/rating-line";
import { Prose } from "@/components/ui/prose";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Service, SlotSpan } from "@/lib/catalogue/services/schema";
import type { Rating } from "@/lib/community/reviews/schema";
import { FreeTimes } from "./free-times";
import { ServiceOffer } from "./service-offer";
import { ServicePlace } from "./service-place";

type ServiceDetailsProps = {
  service: Service;
  span: SlotSpan;
  /** The page with its other free slots. */
  hrefFrom: (date: string) => string;
  locale: Locale;
  rating?: Rating | null;
};

/** Everything about a service that a buyer wants to know, and when it is free. */
export function ServiceDetails({ service, span, hrefFrom, locale, rating = null }: ServiceDetailsProps) {
  const t = useTranslations("services");
  return (
    <article>
      <WideCover offer={service} />
      <TwoColumn
        aside={<ServiceOffer locale={locale} next={span.slots[0]} service={service} />}
        lead={<Lead rating={rating} service={service} />}
      >
        <HostByline host={service.host} label={t("host_label")} locale={locale} />
        <h2 className="sr-only">{t("about")}</h2>
        <Prose>{service.description}</Prose>
        {service.status !== "archived" && (
          <>
            <FreeTimes hrefFrom={hrefFrom} locale={locale} service={service} span={span} />
            <WithdrawalNote locale={locale} offer={offerOf(service)} />
          </>
        )}
      </TwoColumn>
    </article>
  );
}

const offerOf = ({ price_amount, currency, cancellation_policy }: Service) => ({
  kind: "service" as const,
  amount: price_amount,
  currency,
  starts_at: null,
  cancellation_policy,
  is_withdrawal_excepted: false,
});

function Lead({ service, rating }: { service: Service; rating: Rating | null }) {
  const t = useTranslations("services");
  return (
    <>
      <h1 className="font-serif text-title">{service.title}</h1>
      <p className="mt-3 font-semibold text-accent-ink">
        {t("duration", { count: service.duration_minutes })} ·{" "}
        <ServicePlace isShort location={service.location} />
      </p>
      <p className="mt-4 max-w-text text-ink-soft text-lg">{service.summary}</p>
      <RatingLine rating={rating} />
      {service.status === "archived" && (
        <p className="mt-6 max-w-text rounded-lg bg-sunken px-5 py-4" role="status">
          {t("is_archived")}
        </p>
      )}
    </>
  );
}
