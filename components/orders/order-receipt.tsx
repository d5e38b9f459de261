import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import type { OrderDetails } from "@/lib/commerce/orders/schema";
import { OrderAmounts } from "./order-amounts";

type OrderReceiptProps = { order: OrderDetails; locale: Locale; children?: React.ReactNode };

/** The number, people, amounts and VAT of an order. */
export function OrderReceipt({ order, locale, children }: OrderReceiptProps) {
  const t = useTranslations("orders");
  const time = order.paid_at ?? order.created_at;
  return (
    <Card className="grid gap-5">
      <div>
        <h2 className="font-serif text-heading">
          {t(order.paid_at && !order.is_reserved ? "receipt_title" : "summary_title")}
        </h2>
        <p className="text-ink-soft text-sm">
          {order.number ? t("order_number", { number: order.number }) : t("order_unnumbered")}
        </p>
      </div>
      <OrderAmounts
        amount={order.amount}
        discountAmount={order.discount_amount}
        currency={order.currency}
        label={t("amount")}
        locale={locale}
        refundedAmount={order.refunded_amount}
        vatAmount={order.vat_amount}
        vatRateBp={order.vat_rate_bp}
      />
      {order.is_reserved && (
        <p className="text-ink-soft">{t("reserved_note", { amount: formatMoney(order, locale) })}</p>
      )}
      <dl className="grid gap-1 border-line border-t pt-4 text-sm">
        <Fact label={t(order.is_reserved ? "reserved_at" : order.paid_at ? "paid_at" : "placed_at")}>
          <DateTime format="date" locale={locale} value={time} />{" "}
          <DateTime format="time" locale={locale} value={time} />
        </Fact>
        <Fact label={t("seller")}>{order.seller.display_name}</Fact>
        <Fact label={t("buyer")}>{order.buyer.display_name}</Fact>
      </dl>
      {children}
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  );
}
