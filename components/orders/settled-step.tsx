import { useTranslations } from "next-intl";
import { ServicePlace } from "@/components/offers/service-place";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { Phase } from "@/components/ui/moon-phase";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import type { OrderStage } from "@/lib/orders/rules";
import type { OrderDetails } from "@/lib/orders/schema";
import { ItemTime } from "./item-time";
import { Step } from "./step";

type Stage = Exclude<OrderStage, "to_pay">;
type SettledStepProps = { order: OrderDetails; stage: Stage; now: Date; locale: Locale };

const phases: Record<Stage, Phase> = {
  lapsed: "waning",
  cancelled: "new",
  expired: "new",
  called_off: "waning",
  refunded: "waning",
  withdrawn: "new",
  given_up: "waning",
  ready: "full",
  over: "waning",
};

const shelves: Record<OrderDetails["kind"], string> = {
  course: "/courses",
  service: "/services",
  seminar: "/seminars",
};

/** What an order that no longer waits for money means for its buyer. */
export function SettledStep(props: SettledStepProps) {
  const { title, text, action } = useWords(props);
  return (
    <Step action={action} phase={phases[props.stage]} title={title}>
      {text}
    </Step>
  );
}

interface Words {
  title: string;
  text: React.ReactNode;
  action?: React.ReactNode;
}

function useWords({ order, stage, now, locale }: SettledStepProps): Words {
  const t = useTranslations("orders");
  const link = (path: string, label: string, variant?: "secondary") => (
    <ButtonLink href={localePath(locale, path)} variant={variant}>
      {label}
    </ButtonLink>
  );
  const again = link(`${shelves[order.kind]}/${order.slug}`, t("again"), "secondary");
  const room = `/live/${order.slug}`;

  switch (stage) {
    case "lapsed":
      return { title: t("lapsed_title"), text: <p>{t("lapsed_text")}</p> };
    case "cancelled":
      if (order.replaced_by_id) {
        const action = link(`/orders/${order.replaced_by_id}`, t("replaced_link"));
        return { title: t("event_replaced"), text: <p>{t("replaced_text")}</p>, action };
      }
      // If money was paid and refunded, that is said above.
      return {
        title: t("cancelled_title"),
        text: <p>{t(order.refund_state === "none" ? "cancelled_text" : "cancelled_text_paid")}</p>,
        action: again,
      };
    case "expired": {
      const text = t(order.kind === "course" ? "expired_text_course" : "expired_text");
      return { title: t("expired_title"), text: <p>{text}</p>, action: again };
    }
    case "called_off":
      return { title: t("called_off_title"), text: <p>{t("called_off_text")}</p> };
    case "refunded": {
      if (order.amount === 0) {
        return { title: t("refunded_free_title"), text: <p>{t("refunded_free_text")}</p> };
      }
      return { title: t("refunded_title"), text: <p>{t("refunded_text")}</p>, action: again };
    }
    case "withdrawn":
      return {
        title: t("no_access_title"),
        text: <p>{t("no_access_text")}</p>,
        action: link("/contact", t("contact"), "secondary"),
      };
    case "given_up":
      return { title: t("given_up_title"), text: <p>{t("given_up_text")}</p>, action: again };
    case "over":
      return order.kind === "seminar"
        ? {
            title: t("over_title"),
            text: <p>{t("over_seminar")}</p>,
            action: link(`${room}/thanks`, t("to_thanks"), "secondary"),
          }
        : {
            title: t("over_title"),
            text: <p>{t("over_service")}</p>,
            action: link(`/review/service/${order.slug}`, t("to_review"), "secondary"),
          };
    case "ready":
      return readyWords();
  }

  function readyWords(): Words {
    const when = order.starts_at && (
      <p className="font-semibold">
        <ItemTime clocks={order.clocks} endsAt={order.ends_at} locale={locale} startsAt={order.starts_at} />
      </p>
    );
    switch (order.kind) {
      case "seminar":
        return {
          title: t("paid_seminar_title"),
          text: (
            <>
              {when}
              <p>{t("paid_seminar_text")}</p>
            </>
          ),
          action: link(room, t("to_lobby")),
        };
      case "course": {
        const opensAt = order.opens_at;
        const text =
          opensAt && new Date(opensAt) > now
            ? t.rich("paid_course_later", {
                date: () => <DateTime format="date" locale={locale} value={opensAt} />,
              })
            : t("paid_course_text");
        return {
          title: t("paid_course_title"),
          text: <p>{text}</p>,
          action: link(`/learn/${order.slug}`, t("to_course")),
        };
      }
      case "service":
        return {
          title: t("paid_service_title"),
          text: (
            <>
              {when}
              {order.location && (
                <p>
                  <ServicePlace location={order.location} />
                </p>
              )}
              <p>{t(order.location === "online" ? "paid_service_online" : "paid_service_text")}</p>
            </>
          ),
          ...(order.location === "online" && {
            action: link(`/live/booking/${order.id}`, t("to_session_room")),
          }),
        };
    }
  }
}
