import { useTranslations } from "next-intl";
import type { KindComponents } from "@/components/offers/kind-components";
import { Badge } from "@/components/ui/badge";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { SlotSpan } from "@/lib/catalogue/services/schema";
import { ServiceCard } from "./service-card";
import { ServiceDetails } from "./service-details";
import { ServicePlace } from "./service-place";

interface Beside {
  /** Null while the database is away. */
  span: SlotSpan | null;
  /** Where other free slots are shown, if not on a page of their own. */
  hrefFrom?: (date: string) => string;
}

export const serviceComponents: KindComponents<"service", Beside> = {
  Card({ item, namesKind, ...rest }) {
    const t = useTranslations("explore");
    return <ServiceCard badge={namesKind && <Badge>{t("one_service")}</Badge>} service={item} {...rest} />;
  },

  Facts({ offer: { duration_minutes, location } }) {
    const t = useTranslations("studio");
    return (
      <>
        {t("service_minutes", { count: duration_minutes })} ·{" "}
        {location === "online" ? t("service_online") : location}
      </>
    );
  },

  Details: ({ offer, locale, rating, beside }) => (
    <ServiceDetails
      hrefFrom={
        beside?.hrefFrom ?? ((date) => localePath(locale, `/services/${offer.slug}/times?from=${date}`))
      }
      locale={locale}
      rating={rating}
      service={offer}
      span={beside?.span ?? { slots: [], earlier: null, later: null }}
    />
  ),

  ready({ order: { id, location }, t, when, link }) {
    const isOnline = location === "online";
    return {
      title: t("paid_service_title"),
      text: (
        <>
          {when}
          {location && (
            <p>
              <ServicePlace location={location} />
            </p>
          )}
          <p>{t(isOnline ? "paid_service_online" : "paid_service_text")}</p>
        </>
      ),
      ...(isOnline && { action: link(`/live/booking/${id}`, t("to_session_room")) }),
    };
  },

  appointment: {
    icon: "calendar",
    path: ({ is_host, order_id, slug }) =>
      is_host || !order_id ? `/services/${slug}` : `/orders/${order_id}`,
    label: "to_booking",
  },

  over: ({ order: { slug }, t, link }) => ({
    title: t("over_title"),
    text: <p>{t("over_service")}</p>,
    action: link(`/review/service/${slug}`, t("to_review"), "secondary"),
  }),
};
