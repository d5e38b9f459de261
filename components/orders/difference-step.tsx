import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { OrderDetails } from "@/lib/orders/schema";
import { formatMoney } from "@/lib/platform/money";
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
