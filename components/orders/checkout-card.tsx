import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { FormAction } from "@/components/ui/form-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import { kindRules } from "@/lib/catalogue/kinds/rules";
import type { CheckoutOffer } from "@/lib/commerce/orders/schema";
import { CheckoutForm } from "./checkout-form";
import { CouponForm } from "./coupon-form";
import { useNextSteps } from "./next-steps";
import { OrderAmounts } from "./order-amounts";

type CheckoutCardProps = {
  action: FormAction;
  offer: CheckoutOffer;
  /** The discount code that was tried, and why it was refused. */
  coupon: string | undefined;
  couponRefusal: string | null;
  /** When a course opens for a buyer who keeps the right of withdrawal. */
  opensAt: Date;
  locale: Locale;
};

/** The price, the seller, and one button that names the price. */
export function CheckoutCard({ action, offer, coupon, couponRefusal, opensAt, locale }: CheckoutCardProps) {
  const t = useTranslations("orders");
  const leads = useNextSteps(offer, locale);
  const isFree = offer.amount === 0;
  const amount = formatMoney(offer, locale);
  const ticks = {
    title: t("ticks_title"),
    text: t.rich("ticks_text", {
      date: () => <DateTime format="date" locale={locale} value={opensAt} />,
    }),
    startNow: t("tick_start_now"),
    rightLost: t("tick_right_lost"),
    oneAlone: t("ticks_one_alone"),
  };
  const tick = {
    title: t("tick_perform_title"),
    label: t("tick_perform"),
    missing: t("tick_perform_missing"),
  };
  const questionTexts = {
    title: t("answers_asked", { name: offer.seller.display_name }),
    text: t("answers_text", { name: offer.seller.display_name, count: offer.answers_kept_days }),
    optional: t("answer_optional"),
    missing: t("answer_missing"),
    tooLong: t("answer_too_long"),
    changed: t("answers_changed"),
  };
  const { holds, withdrawal } = kindRules[offer.kind];
  return (
    <Card>
      {offer.list_amount > 0 && <CouponForm code={coupon} refusal={couponRefusal} slotId={offer.slot_id} />}
      <CheckoutForm
        action={action}
        coupon={offer.discount_amount > 0 ? coupon : undefined}
        leads={leads}
        nextFree={{
          href: localePath(locale, `/checkout/service/${offer.slug}?slot=`),
          label: t("next_free"),
          locale,
        }}
        offer={offer}
        questions={offer.questions}
        questionTexts={questionTexts}
        submitLabel={isFree ? t(`free_${offer.kind}`, { amount }) : t("buy", { amount })}
        tick={offer.starts_within_withdrawal ? tick : null}
        ticks={withdrawal.canBeGivenUp && !isFree ? ticks : null}
      >
        <OrderAmounts
          amount={offer.amount}
          discountAmount={offer.discount_amount}
          currency={offer.currency}
          label={t("total")}
          locale={locale}
          vatAmount={offer.vat_amount}
          vatRateBp={offer.vat_rate_bp}
        />
        <div className="text-ink-soft text-sm">
          {!isFree && <p>{t("all_included")}</p>}
          <p>{t("seller_text", { name: offer.seller.display_name })}</p>
          {!isFree && holds && <p>{t(`buy_hold_${holds}`)}</p>}
        </div>
      </CheckoutForm>
    </Card>
  );
}
