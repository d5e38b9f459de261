import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { LookAgain } from "@/components/layout/look-again";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { FormAction } from "@/components/ui/form-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { kindRules } from "@/lib/catalogue/kinds/rules";
import type { OrderDetails } from "@/lib/commerce/orders/schema";
import { HoldClock } from "./hold-clock";
import { Step } from "./step";

type PendingStepProps = {
  order: OrderDetails;
  now: Date;
  locale: Locale;
  /** Whether the buyer has just returned without paying. */
  hasLeft: boolean;
  payOn: FormAction;
  /** For a free order. */
  claim: FormAction;
  cancel: FormAction;
};

const readOutAt = [30, 20, 10, 5, 2, 1];
const hoursReadOut = [12, 6, 3, 2, 1];

/** During the hold: its end, and the ways to pay and to cancel. */
export function PendingStep({ order, now, locale, hasLeft, payOn, claim, cancel }: PendingStepProps) {
  const t = useTranslations("orders");
  const until = order.expires_at ?? order.created_at;
  const time = () => <DateTime format={order.is_offer ? "short" : "time"} locale={locale} value={until} />;
  const { holds } = kindRules[order.kind];
  const name = hasLeft ? "back_cancelled" : "pending";
  const readings = Object.fromEntries([
    ...hoursReadOut.map((count) => [60 * count, t("pending_left_hours", { count })]),
    ...readOutAt.map((count) => [count, t("pending_left_read", { count })]),
  ]);
  return (
    <Step
      action={
        <>
          {order.amount === 0 ? (
            <ActionButton action={claim} fields={{ id: order.id, expected_amount: String(order.amount) }}>
              {t("offer_claim")}
            </ActionButton>
          ) : (
            <ActionButton action={payOn} fields={{ order_id: order.id }}>
              {t(order.is_offer && !hasLeft ? "offer_pay" : "pay_on")}
            </ActionButton>
          )}
          <ActionButton action={cancel} fields={{ id: order.id }} variant="quiet">
            {t(order.is_offer ? "offer_decline" : holds ? `release_${holds}` : "cancel_order")}
          </ActionButton>
        </>
      }
      phase="half"
      title={t(order.is_offer ? "offer_title" : `${name}_title`)}
    >
      <p>
        {order.is_offer
          ? t.rich("offer_text", { time })
          : t.rich(holds ? `${name}_text` : `${name}_text_unheld`, { time })}
      </p>
      <HoldClock
        left={t("pending_left")}
        over={t("pending_over")}
        readings={readings}
        serverNow={now.toISOString()}
        until={until}
      />
    </Step>
  );
}

/** After the provider's page, until its event has arrived. */
export function WaitingStep({ order, locale }: Pick<PendingStepProps, "order" | "locale">) {
  const t = useTranslations("orders");
  return (
    <Step
      action={
        <ButtonLink href={`${localePath(locale, `/orders/${order.id}`)}?checkout=done`} variant="secondary">
          {t("waiting_refresh")}
        </ButtonLink>
      }
      phase="gibbous"
      title={t("waiting_title")}
    >
      <p>{t("waiting_text")}</p>
      <LookAgain slow={t("processing_slow")} />
    </Step>
  );
}
