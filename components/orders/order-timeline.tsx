import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import type { OrderDetails, OrderEvent } from "@/lib/commerce/orders/schema";

type OrderTimelineProps = {
  order: Pick<OrderDetails, "amount" | "currency" | "is_seller">;
  events: readonly OrderEvent[];
  locale: Locale;
};

/** Every step of an order with its time: the same steps for buyer, host and admin, each addressed in their role. */
export function OrderTimeline({ order, events, locale }: OrderTimelineProps) {
  const t = useTranslations("orders");
  /** Words an event as the buyer's own, if the buyer is reading. */
  const own = <Name extends string>(name: Name): Name => {
    const ofOnesOwn = `${name}_own` as Name;
    return !order.is_seller && t.has(ofOnesOwn as "event_withdrawn_own") ? ofOnesOwn : name;
  };
  const titleOf = ({ event, details }: OrderEvent) => {
    const currency = String(details.currency ?? order.currency);
    const amount = formatMoney({ amount: Number(details.amount ?? 0), currency }, locale);
    const freeName = `event_${event}_free` as "event_paid_free";
    const name = `event_${event}` as "event_refunded";
    if (order.amount === 0 && t.has(freeName)) return t(freeName);
    return t.has(name) ? t(own(name), { amount, reference: String(details.reference ?? "") }) : null;
  };
  const reasonOf = ({ details: { reason } }: OrderEvent) => {
    if (typeof reason !== "string") return null;
    const name = `reason_${reason}` as "reason_surplus";
    return t.has(name) ? t(own(name)) : reason;
  };
  return (
    <section className="mt-12">
      <h2 className="font-serif text-heading">{t("timeline_title")}</h2>
      <ol className="mt-4 grid gap-4 border-line border-l pl-5">
        {events.map((event) => {
          const title = titleOf(event);
          const reason = reasonOf(event);
          return (
            title && (
              <li key={`${event.event} ${event.occurred_at}`}>
                <p className="font-semibold">{title}</p>
                <p className="text-ink-soft text-sm">
                  <DateTime format="date" locale={locale} value={event.occurred_at} />{" "}
                  <DateTime format="time" locale={locale} value={event.occurred_at} />
                </p>
                {reason && <p className="text-ink-soft">{reason}</p>}
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}
