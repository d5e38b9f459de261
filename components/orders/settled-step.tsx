import { useTranslations } from "next-intl";
import { kindComponents } from "@/components/kinds/registry";
import type { OrderWords } from "@/components/offers/kind-components";
import { OfferTime } from "@/components/offers/offer-time";
import { ButtonLink } from "@/components/ui/button";
import type { Phase } from "@/components/ui/moon-phase";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { kindRules } from "@/lib/catalogue/kinds/rules";
import { tableOf } from "@/lib/catalogue/offers/kind";
import type { OrderStage } from "@/lib/commerce/orders/rules";
import type { OrderDetails } from "@/lib/commerce/orders/schema";
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

/** What an order that no longer waits for money means for its buyer. */
export function SettledStep(props: SettledStepProps) {
  const { title, text, action } = useWords(props);
  return (
    <Step action={action} phase={phases[props.stage]} title={title}>
      {text}
    </Step>
  );
}

function useWords({ order, stage, now, locale }: SettledStepProps): OrderWords {
  const t = useTranslations("orders");
  const { ready, over } = kindComponents[order.kind];
  const link = (path: string, label: string, variant?: "secondary") => (
    <ButtonLink href={localePath(locale, path)} variant={variant}>
      {label}
    </ButtonLink>
  );
  const again = link(`/${tableOf(order.kind)}/${order.slug}`, t("again"), "secondary");

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
      const text = t(kindRules[order.kind].holds ? "expired_text" : "expired_text_unheld");
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
    case "ready":
      return ((stage === "over" && over) || ready)({ order, now, locale, t, when: when(), link });
  }

  function when() {
    if (!order.starts_at) return null;
    return (
      <p className="font-semibold">
        <OfferTime clocks={order.clocks} endsAt={order.ends_at} locale={locale} startsAt={order.starts_at} />
      </p>
    );
  }
}
