import Link from "next/link";
import { useTranslations } from "next-intl";
import { Cover } from "@/components/covers/cover";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Order, OrderTime } from "@/lib/commerce/orders/schema";
import { OrderBadge } from "./order-badge";

type OrderListProps = { orders: readonly Order[]; times: ReadonlyMap<string, OrderTime>; locale: Locale };

export function OrderList({ orders, times, locale }: OrderListProps) {
  return (
    <ul className="border-line border-t">
      {orders.map((order) => (
        <li className="border-line border-b" key={order.id}>
          <OrderRow locale={locale} order={order} time={times.get(order.id)} />
        </li>
      ))}
    </ul>
  );
}

type OrderRowProps = { order: Order; time: OrderTime | undefined; locale: Locale };

/** With the time when it takes place; an order without one, with the day on which it was placed. */
function OrderRow({ order, time, locale }: OrderRowProps) {
  const t = useTranslations("orders");
  const common = useTranslations("common");
  return (
    <article className="relative flex items-center gap-4 py-4 has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent-ink sm:gap-6">
      <div className="aspect-square w-16 shrink-0 overflow-hidden rounded-md sm:aspect-[16/10] sm:w-32">
        <Cover id={order.item_id} kind={order.kind} />
      </div>
      <div className="min-w-0 flex-1">
        <p className="text-ink-faint text-sm">
          {t(`kind_${order.kind}`)} ·{" "}
          {time ? (
            <DateTime
              format={time.startsAt > new Date() ? "short" : "date"}
              locale={locale}
              timeZone={time.timeZone}
              value={time.startsAt}
            />
          ) : (
            <DateTime format="date" locale={locale} value={order.created_at} />
          )}
        </p>
        <h2 className="font-serif text-xl leading-snug">
          <Link
            className="outline-none after:absolute after:inset-0 hover:text-accent-ink"
            href={localePath(locale, `/orders/${order.id}`)}
          >
            {order.title}
          </Link>
        </h2>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <OrderBadge order={order} />
          <span className="font-semibold">
            <Price
              amount={order.amount}
              currency={order.currency}
              freeLabel={common("free")}
              locale={locale}
            />
          </span>
        </p>
      </div>
    </article>
  );
}
