import { useTranslations } from "next-intl";
import type { KindComponents } from "@/components/offers/kind-components";
import { Badge } from "@/components/ui/badge";
import { ServiceCard } from "./service-card";
import { ServicePlace } from "./service-place";

export const serviceComponents: KindComponents<"service"> = {
  Card({ item, ...rest }) {
    const t = useTranslations("explore");
    return <ServiceCard badge={<Badge>{t("one_service")}</Badge>} service={item} {...rest} />;
  },

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
