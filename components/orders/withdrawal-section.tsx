import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { DateTime } from "@/components/ui/date-time";
import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import type { OrderDetails } from "@/lib/commerce/orders/schema";

type WithdrawalSectionProps = { order: OrderDetails; action: FormAction; locale: Locale };

/** Leaving an order in the two steps that the law requires: finding it, and confirming; or why it cannot be left. */
export function WithdrawalSection({ order, action, locale }: WithdrawalSectionProps) {
  const t = useTranslations("orders");
  const { cancellation } = order;
  if (cancellation.reason === null) return <WhyNot why={cancellation.why} />;
  const isRight = cancellation.reason === "withdrawn";
  const figures = {
    amount: formatMoney({ amount: cancellation.amount, currency: order.currency }, locale),
    until: () => <DateTime locale={locale} value={cancellation.until} />,
    cost: formatMoney({ amount: order.amount - cancellation.amount, currency: order.currency }, locale),
  };
  return (
    <details className="mt-12 border-line border-t pt-2" id="angra">
      <summary className="flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
        {t(isRight ? "withdraw_title" : "cancel_title")}
      </summary>
      <div className="grid max-w-text justify-items-start gap-4">
        <p>
          {order.amount === 0
            ? t("cancel_text_free")
            : t.rich(isRight ? "withdraw_text" : "cancel_text", figures)}
        </p>
        {order.slot_id && order.amount > 0 && (
          <p>{t("cancel_figures", { amount: figures.amount, cost: figures.cost })}</p>
        )}
        <ActionButton
          action={action}
          fields={{ id: order.id, expected_amount: String(cancellation.amount) }}
          variant="secondary"
        >
          {t(isRight ? "withdraw_confirm" : "cancel_confirm")}
        </ActionButton>
      </div>
    </details>
  );
}

function WhyNot({ why }: { why: string }) {
  const t = useTranslations("orders");
  const name = `why_${why}` as "why_begun";
  if (!t.has(name)) return null;
  return (
    <section className="mt-12 max-w-text border-line border-t pt-4">
      <h2 className="font-semibold">{t("why_title")}</h2>
      <p className="text-ink-soft">{t(name)}</p>
    </section>
  );
}
