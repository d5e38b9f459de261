import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import type { OrderDetails } from "@/lib/commerce/orders/schema";

type RefundProgressProps = {
  order: Pick<OrderDetails, "refund_state" | "refund_amount" | "refund_currency" | "is_seller">;
  locale: Locale;
};

/** One sentence about the refund, for any viewer. */
export function RefundProgress({ order, locale }: RefundProgressProps) {
  const t = useTranslations("orders");
  const { refund_state: state, is_seller } = order;
  if (state === "none") return null;
  const amount = formatMoney({ amount: order.refund_amount, currency: order.refund_currency }, locale);
  return (
    <Banner
      title={t(`refund_${state}_title`)}
      tone={state === "failed" ? "danger" : state === "under_way" ? "notice" : "good"}
    >
      <p>{t(`refund_${state}_${is_seller ? "seller" : "buyer"}`, { amount })}</p>
    </Banner>
  );
}
