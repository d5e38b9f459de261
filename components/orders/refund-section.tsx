import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import type { OrderDetails } from "@/lib/commerce/orders/schema";
import { RefundForm } from "./refund-form";

type RefundSectionProps = { order: OrderDetails; action: FormAction; locale: Locale };

/** For sellers: the refund form, folded away until needed. */
export function RefundSection({ order, action, locale }: RefundSectionProps) {
  const t = useTranslations("orders");
  const left = { amount: order.refundable_amount, currency: order.currency };
  const written = String(left.amount / 100).replace(".", locale === "sv" ? "," : ".");
  return (
    <details className="mt-12 border-line border-t pt-2">
      <summary className="flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
        {t("refund_title")}
      </summary>
      <p className="max-w-text text-ink-soft">{t("refund_lead")}</p>
      <RefundForm
        action={action}
        amount={written}
        errors={{
          amount: t("refund_not_an_amount"),
          reason: t("refund_missing"),
          confirmed: t("refund_not_confirmed"),
        }}
        labels={{
          amount: t("refund_amount", { currency: order.currency }),
          amountHint: t("refund_amount_hint", { amount: formatMoney(left, locale) }),
          reason: t("refund_reason"),
          reasonHint: t("refund_reason_hint"),
          confirm: t("refund_confirm"),
          submit: t("refund_submit"),
        }}
        orderId={order.id}
      />
    </details>
  );
}
