import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { DateTime } from "@/components/ui/date-time";
import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/i18n/locales";
import type { OrderDetails } from "@/lib/orders/schema";
import { formatMoney } from "@/lib/platform/money";

type WithdrawalSectionProps = { order: OrderDetails; until: string; action: FormAction; locale: Locale };

/** The right of withdrawal in the two steps that the law wants: to find it, and to confirm. */
export function WithdrawalSection({ order, until, action, locale }: WithdrawalSectionProps) {
  const t = useTranslations("orders");
  const amount = formatMoney({ amount: order.refundable_amount, currency: order.currency }, locale);
  return (
    <details className="mt-12 border-line border-t pt-2">
      <summary className="flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
        {t("withdraw_title")}
      </summary>
      <div className="grid max-w-text justify-items-start gap-4">
        <p>
          {t.rich("withdraw_text", {
            amount,
            until: () => <DateTime locale={locale} value={until} />,
          })}
        </p>
        <ActionButton action={action} fields={{ id: order.id }} variant="secondary">
          {t("withdraw_confirm")}
        </ActionButton>
      </div>
    </details>
  );
}
