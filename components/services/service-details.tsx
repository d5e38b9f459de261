import { useTranslations } from "next-intl";
import { WithdrawalNote } from "@/components/checkout/withdrawal-note";
import { Cover } from "@/components/covers/cover";
import { HostByline } from "@/components/hosts/host-byline";
import { TwoColumn } from "@/components/layout/two-column";
import { RatingLine } from "@/components/reviews/rating-line";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Prose } from "@/components/ui/prose";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import type { Rating } from "@/lib/reviews/schema";
import type { Service, Slot } from "@/lib/services/schema";
import { ServiceOffer } from "./service-offer";
import { ServicePlace } from "./service-place";
import { SlotPicker } from "./slot-picker";

type ServiceDetailsProps = { service: Service; slots: Slot[]; locale: Locale; rating?: Rating | null };

/** Everything that someone wants to know before they book, and when they can. */
export function ServiceDetails({ service, slots, locale, rating = null }: ServiceDetailsProps) {
  const t = useTranslations("services");
  return (
    <article>
      <div className="-mx-5 mb-8 aspect-[16/9] overflow-hidden sm:mx-0 sm:rounded-xl md:mb-12 md:aspect-[21/9]">
        <Cover
          id={service.id}
          isFirst
          kind="service"
          sizes="(min-width: 76rem) 72rem, 100vw"
          url={service.cover_url}
        />
      </div>
      <TwoColumn
        aside={<ServiceOffer locale={locale} next={slots[0]} service={service} />}
        lead={<Lead rating={rating} service={service} />}
      >
        <HostByline host={service.host} label={t("host_label")} locale={locale} />
        <h2 className="sr-only">{t("about")}</h2>
        <Prose>{service.description}</Prose>
        {service.status !== "archived" && (
          <>
            <FreeTimes locale={locale} service={service} slots={slots} />
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

function FreeTimes({ service, slots, locale }: ServiceDetailsProps) {
  const t = useTranslations("services");
  return (
    <section className="mt-12 scroll-mt-8" id="tider">
      <h2 className="font-serif text-heading">{t("slots_title")}</h2>
      {slots.length > 0 ? (
        <>
          <p className="mt-2 text-ink-soft">{t("slots_note")}</p>
          <SlotPicker
            isOnSale={service.status === "published"}
            locale={locale}
            serviceSlug={service.slug}
            slots={slots}
          />
        </>
      ) : (
        <div className="mt-4">
          <EmptyState
            action={
              <ButtonLink
                href={localePath(locale, `/hosts/${service.host.slug}`)}
                prefetch={false}
                variant="secondary"
              >
                {t("none_free_action")}
              </ButtonLink>
            }
            title={t("none_free_title")}
          >
            {t("none_free_text")}
          </EmptyState>
        </div>
      )}
    </section>
  );
}
