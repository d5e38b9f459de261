import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import type { OrderDetails } from "@/lib/commerce/orders/schema";
import { Step } from "./step";

type DifferenceStepProps = {
  order: Pick<OrderDetails, "amount" | "currency">;
  paid: { amount: number; currency: string };
  locale: Locale;
};

/** For the buyer of an order that was paid with something else than its price. */
export function DifferenceStep({ order, paid, locale }: DifferenceStepProps) {
  const t = useTranslations("orders");
  const figures = {
    paid: formatMoney(paid, locale),
    due: formatMoney(order, locale),
  };
  return (
    <Step phase="half" title={t("differs_title")}>
      <p>{t("differs_text", figures)}</p>
    </Step>
  );
}
