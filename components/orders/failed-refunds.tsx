import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { PlainForm } from "@/components/forms/plain-form";
import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import type { OrderDetails } from "@/lib/commerce/orders/schema";

type FailedRefundsProps = { order: OrderDetails; action: FormAction; locale: Locale };

/** For admins: how to resolve failed refunds. */
export function FailedRefunds({ order, action, locale }: FailedRefundsProps) {
  const t = useTranslations("orders");
  return order.failed_refunds.map(({ id, amount, currency, isRetriable }) => (
    <section
      aria-labelledby={id}
      className="mt-12 grid max-w-text justify-items-start gap-4 border-line border-t pt-6"
      key={id}
    >
      <h2 className="font-serif text-heading" id={id}>
        {t("failed_refund_title", {
          amount: formatMoney({ amount, currency }, locale),
        })}
      </h2>
      {isRetriable && (
        <ActionButton action={action} fields={{ id, way: "retry" }} variant="secondary">
          {t("failed_refund_retry")}
        </ActionButton>
      )}
      <PlainForm
        action={action}
        fields={[
          {
            kind: "line",
            name: "reference",
            label: t("failed_refund_reference"),
            hint: t("failed_refund_reference_hint"),
            fault: t("failed_refund_reference_fault"),
            maxLength: 200,
          },
        ]}
        hidden={{ id, way: "paid_outside" }}
        submitLabel={t("failed_refund_outside")}
      />
    </section>
  ));
}
